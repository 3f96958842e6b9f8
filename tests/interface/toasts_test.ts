import { assertEquals } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import { dismiss, toast, toasts } from "@/components/ui/toasts.ts";

const texts = () => toasts.value.map(({ text }) => text);

Deno.test("whoever tries again is told once, for as long as they try, and anew when it has gone", () => {
  using time = new FakeTime();
  for (let tries = 0; tries < 5; tries++) {
    toast({ text: "Too many attempts.", tone: "bad" });
    time.tick(2_000);
  }
  toast({ text: "Saved" });
  assertEquals(texts(), ["Too many attempts.", "Saved"]);
  time.tick(4_100);
  assertEquals(texts(), ["Saved"]);
  toast({ text: "Too many attempts.", tone: "bad" });
  assertEquals(texts(), ["Saved", "Too many attempts."]);
  time.tick(12_000);
  assertEquals(texts(), []);
});

Deno.test("the same words in another tone are another message, and each deed that can be undone has its own", () => {
  using time = new FakeTime();
  toast({ text: "Moved" });
  toast({ text: "Moved", tone: "bad" });
  for (const action of ["/a", "/b"]) toast({ text: "Moved", undo: { label: "Undo", action } });
  assertEquals(toasts.value.slice(-2).map(({ undo }) => undo?.action), ["/a", "/b"]);
  for (const { id } of toasts.value) dismiss(id);
  assertEquals(texts(), []);
  time.tick(20_000);
});
