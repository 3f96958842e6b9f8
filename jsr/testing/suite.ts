/** What a test or hook does; it may take as long as it needs. */
export type Work = () => unknown | Promise<unknown>;

/** One test. */
export interface Case {
  name: string;
  fn: (t: Deno.TestContext) => unknown | Promise<unknown>;
  ignore: boolean;
  only: boolean;
}

/** The four moments at which a suite can do something of its own. */
export type Moment = "beforeAll" | "afterAll" | "beforeEach" | "afterEach";

/** Tests that belong together. */
export class Suite {
  readonly hooks: Record<Moment, Work[]> = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  readonly children: (Suite | Case)[] = [];

  constructor(readonly name: string, readonly ignore: boolean, readonly only: boolean) {}

  /** True when something in it is marked as the only thing to run. */
  get hasOnly(): boolean {
    return this.only || this.children.some((child) => child instanceof Suite ? child.hasOnly : child.only);
  }

  /** Runs every test as a step, each between the hooks of all suites around it. */
  async run(t: Deno.TestContext, around: Suite[] = []): Promise<void> {
    const suites = [...around, this];
    const wanted = this.children.some((child) => child instanceof Suite ? child.hasOnly : child.only)
      ? (child: Suite | Case) => child instanceof Suite ? child.hasOnly : child.only
      : () => true;
    try {
      for (const hook of this.hooks.beforeAll) await hook();
      for (const child of this.children) {
        const fn = (step: Deno.TestContext) =>
          child instanceof Suite ? child.run(step, suites) : each(child, step, suites);
        await t.step({ name: child.name, ignore: child.ignore || !wanted(child), fn });
      }
    } finally {
      for (const hook of this.hooks.afterAll) await hook();
    }
  }
}

async function each(test: Case, t: Deno.TestContext, suites: Suite[]): Promise<void> {
  try {
    for (const { hooks } of suites) for (const hook of hooks.beforeEach) await hook();
    await test.fn(t);
  } finally {
    for (const { hooks } of suites.toReversed()) for (const hook of hooks.afterEach) await hook();
  }
}
