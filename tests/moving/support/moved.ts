import type { Scope } from "@/core/scope.ts";
import { reserve, settle } from "@/domain/files/mod.ts";
import { layoutOf, type Opening } from "@/core/table_rows.ts";
import "@/functions/imports/importers.ts";
import {
  begin,
  check,
  chooseKind,
  type ChosenMapping,
  importerOf,
  importOf,
  take,
  undo,
  work,
} from "@/domain/moving/mod.ts";
import type { ClinicOfCast } from "@/tests/support/cast.ts";
import type { World } from "@/tests/support/world.ts";

const forever = () => Date.now() + 60_000;

/** A file as it opens, from its first byte, however often. */
export const opening = (bytes: Uint8Array<ArrayBuffer> | string): Opening => () =>
  Promise.resolve(new Blob([bytes]).stream());

/** One clinic that moves in from one file. */
export class Moving {
  id = "";

  constructor(
    private readonly world: World,
    private readonly open: Opening,
    readonly clinic: ClinicOfCast = world.noor,
  ) {}

  #as = <T>(work: (scope: Scope) => Promise<T>) => this.world.as(this.clinic.staff("owner"), work);

  /** Brings the file, and reads what its columns are called. */
  async begun(mediaType = "text/csv"): Promise<this> {
    const layout = await layoutOf(this.open, mediaType, "PK");
    this.id = await this.#as(async (scope) => {
      const place = await reserve(scope, { name: "patients.csv", mediaType, bytes: 1, inert: false });
      await settle(scope, place, { bytes: 1, sha256: new Uint8Array(), inert: false });
      return await begin(scope, place.id, layout);
    });
    return this;
  }

  /** Reads every line under the mapping, or the one that was guessed, and says what would become of them. */
  async checked(mapping?: ChosenMapping) {
    const guess = await this.#as((scope) => importOf(scope, this.id));
    await this.#as((scope) => check(scope, this.id, mapping ?? guess.mapping as ChosenMapping));
    await this.worked();
    return await this.counted();
  }

  async taken() {
    await this.#as((scope) => take(scope, this.id));
    await this.worked();
    return await this.counted();
  }

  async undone() {
    await this.#as((scope) => undo(scope, this.id));
    await this.worked();
    return await this.counted();
  }

  /** Checks, takes in or undoes in spells that each end after their first batch; returns how many it took. */
  async stopping(step: "check" | "take" | "undo"): Promise<number> {
    await this.#as(async (scope) => {
      const { mapping } = await importOf(scope, this.id);
      if (step === "check") await check(scope, this.id, mapping as ChosenMapping);
      else await (step === "take" ? take : undo)(scope, this.id);
    });
    const { state } = await this.state();
    for (let spells = 1;; spells++) {
      await this.worked(Date.now() - 1);
      if ((await this.state()).state !== state) return spells;
    }
  }

  /** What the queue does, until the deadline. */
  async worked(until = forever()): Promise<void> {
    await work((deed) => this.world.as(this.clinic.job, deed), this.id, () => this.open, until);
  }

  /** Says what the file holds. */
  async holding(kind: string): Promise<this> {
    await this.#as((scope) => chooseKind(scope, this.id, { kind }));
    return this;
  }

  counted = () =>
    this.#as(async (scope) => importerOf((await importOf(scope, this.id)).kind).countsOf(scope, this.id));
  state = async () => (await this.#as((scope) => importOf(scope, this.id)));
}

/** A file that a clinic of the world is about to move in from. */
export const moving = (world: World, file: Uint8Array<ArrayBuffer> | string, clinic?: ClinicOfCast) =>
  new Moving(world, opening(file), clinic);
