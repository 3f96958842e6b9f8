/** The installation that the tests run against: `tests/run.ts` starts one and says here where it is. */
export interface TestInstallation {
  /** The database as its owner. */
  ownerUrl: string;
  /** The database as the app reaches it. */
  webUrl: string;
  jobsUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  /** The app with the demo clinics. */
  origin: string;
}

/** Where the installation is; says how to start one when there is none. */
export function installation(): TestInstallation {
  const said = (name: string) => {
    const value = Deno.env.get(name);
    if (!value) throw new Error(`${name} is not set: run the tests with \`deno task test\``);
    return value;
  };
  return {
    ownerUrl: said("CUSP_TEST_OWNER_URL"),
    webUrl: said("DATABASE_URL"),
    jobsUrl: said("JOBS_DATABASE_URL"),
    supabaseUrl: said("SUPABASE_URL"),
    publishableKey: said("SUPABASE_PUBLISHABLE_KEY"),
    secretKey: said("SUPABASE_SECRET_KEY"),
    origin: said("CUSP_ORIGIN"),
  };
}
