import { assertEquals, assertMatch } from "@std/assert";
import { createHash } from "node:crypto";
import { exportOf, sheets } from "@/domain/exports/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { paidVisit } from "@/tests/support/visit.ts";
import { takenOut } from "./support/taken_out.ts";

Deno.test("a clinic takes out every table, its visits in FHIR and a manifest by which all of it is known to be whole", () =>
  inWorld(async (world) => {
    const { as, noor, sql } = world;
    await paidVisit(world);
    const out = await takenOut(world);
    const manifest = out.manifest();
    assertEquals([manifest.format, manifest.version, manifest.clinic.id], ["cusp-export", 1, noor.id]);
    assertEquals(manifest.files.map(({ path }) => path), [
      "README.txt",
      ...sheets.map(({ name }) => `csv/${name}.csv`),
      "fhir/bundle.json",
    ]);
    for (const { path, bytes, sha256 } of manifest.files) {
      assertEquals(out.files[path].length, bytes, path);
      assertEquals(createHash("sha256").update(out.files[path]).digest("hex"), sha256, path);
    }
    const { bytes, digest, state, step, steps } = await as(
      noor.staff("owner"),
      (scope) => exportOf(scope, out.id),
    );
    assertEquals([state, step, bytes], ["made", steps, out.archive.length]);
    assertEquals(createHash("sha256").update(out.files["manifest.json"]).digest("hex"), digest);
    const [{ patients }] = await sql`
      select count(*)::int as patients from patients where clinic_id = ${noor.id} and deleted_at is null`;
    assertEquals(manifest.counts.patients, patients);
    assertEquals(manifest.sums["payments.amount"], { PKR: "1000.00" });
    assertMatch(out.text("README.txt"), /^Read this first/);
  }));
