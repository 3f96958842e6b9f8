import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { newKey, seal, unseal } from "@/core/seal.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

Deno.test("what was sealed opens again with the same key and place, whatever it is", () => {
  const key = newKey();
  for (const plain of ["", "Caries", "دانت 🦷", "x".repeat(10_000)]) {
    assertEquals(text(unseal(key, seal(key, plain, "p1"), "p1")), plain);
  }
});

Deno.test("another key, another place or another byte opens nothing", () => {
  const key = newKey();
  const sealed = seal(key, "Caries", "p1");
  assertThrows(() => unseal(newKey(), sealed, "p1"));
  assertThrows(() => unseal(key, sealed, "p2"));
  for (let index = 0; index < sealed.length; index++) {
    assertThrows(() => unseal(key, sealed.with(index, sealed[index] ^ 1), "p1"));
  }
  for (const length of [0, 12, 28, sealed.length - 1]) {
    assertThrows(() => unseal(key, sealed.subarray(0, length), "p1"));
  }
});

Deno.test("the same text is never sealed the same way twice, nor to be seen in it", () => {
  const key = newKey();
  const [one, two] = [seal(key, "Caries", "p1"), seal(key, "Caries", "p1")];
  assertNotEquals([...one], [...two]);
  assert(!text(one).includes("Caries"));
  assertEquals(one.length, 12 + 16 + "Caries".length);
});
