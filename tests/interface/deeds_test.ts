import { assert, assertEquals } from "@std/assert";
import { textIn } from "@/texts/mod.ts";

/** Names of events that the business records, as its files say them: `name: "patient.registered"`. */
async function recorded(): Promise<Set<string>> {
  const names = new Set<string>();
  const visit = async (folder: string): Promise<void> => {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      const path = `${folder}/${name}`;
      if (isDirectory) await visit(path);
      else {
        for (const call of (await Deno.readTextFile(path)).matchAll(/\brecord(?:Each)?\((?:[^;]|\n)*?\);/g)) {
          for (const [, said] of call[0].matchAll(/\bname:\s*([^,\n]+)/g)) {
            for (const [, event] of said.matchAll(/"([a-z_]+\.[a-z_]+)"/g)) names.add(event);
          }
        }
      }
    }
  };
  await visit("domain");
  return names;
}

Deno.test("whatever is recorded has a name that people read", async () => {
  const names = await recorded();
  assert(
    names.size > 60 && names.has("patient.registered") && names.has("field.added"),
    [...names].join(" "),
  );
  const { sentences } = textIn("en");
  const nameless = [...names].filter((name) => !(`deeds.${name.replace(".", "_")}` in sentences));
  assertEquals(nameless, []);
  for (const sort of ["service", "product", "package"]) {
    for (const deed of ["priced", "withdrawn"]) {
      assert(`deeds.${sort}_${deed}` in sentences, `${sort}.${deed}`);
    }
  }
});
