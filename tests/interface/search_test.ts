import { assertEquals } from "@std/assert";
import { type Found, searching } from "@/components/ui/search.ts";

const person = (name: string): Found => ({ id: name, name });

/** Answers each question when it is told to, whether or not the asker still wants to hear. */
function served() {
  const waiting = new Map<string, (response: Response) => void>();
  const real = [globalThis.fetch, globalThis.location] as const;
  Object.defineProperty(globalThis, "location", { value: { href: "http://desk.test/" }, configurable: true });
  globalThis.fetch =
    ((url: URL) => new Promise((answer) => waiting.set(url.searchParams.get("q")!, answer))) as typeof fetch;
  return {
    waiting,
    async answer(query: string) {
      waiting.get(query)!(Response.json({ patients: [person(`${query}!`)] }));
      await new Promise((settled) => setTimeout(settled, 5));
    },
    [Symbol.dispose]() {
      globalThis.fetch = real[0];
      Object.defineProperty(globalThis, "location", { value: real[1], configurable: true });
    },
  };
}

const pause = () => new Promise((over) => setTimeout(over, 5));

Deno.test("an answer that comes after a newer question is dropped, in whatever order they come", async () => {
  using server = served();
  const shown: string[] = [];
  const search = searching("/c/noor/patients/search", "patients", 1);
  const ask = (query: string) =>
    search(query, (found) => shown.push(found[0].name), () => shown.push(`${query} failed`));
  ask("sab");
  await pause();
  ask("saba");
  await pause();
  assertEquals([...server.waiting.keys()], ["sab", "saba"]);
  await server.answer("saba");
  await server.answer("sab");
  assertEquals(shown, ["saba!"]);
});

Deno.test("an answer that is read while the next question is typed is late all the same", async () => {
  using server = served();
  const shown: string[] = [];
  const search = searching("/c/noor/patients/search", "patients", 1);
  const ask = (query: string) => search(query, (found) => shown.push(found[0].name), () => {});
  ask("sab");
  await pause();
  const answering = server.answer("sab");
  ask("saba");
  await answering;
  await pause();
  await server.answer("saba");
  assertEquals(shown, ["saba!"]);
});
