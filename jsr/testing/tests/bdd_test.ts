import { assertEquals } from "@std/assert";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";

const trail: string[] = [];

describe("a suite", () => {
  beforeAll(() => void trail.push("outer once"));
  beforeEach(async () => void trail.push(await Promise.resolve("outer each")));
  afterEach(() => void trail.push("outer left"));
  afterAll(() => void trail.push("outer done"));

  it("runs its hooks around a test", () => {
    assertEquals(trail, ["outer once", "outer each"]);
    trail.length = 0;
  });

  it.skip("leaves out what is marked so", () => {
    throw new Error("ran");
  });

  describe("inside another", () => {
    beforeEach(() => void trail.push("inner each"));
    afterEach(() => void trail.push("inner left"));

    it("runs the outer hooks first", () => {
      assertEquals(trail, ["outer left", "outer each", "inner each"]);
      trail.length = 0;
    });
  });
});

describe("a suite with one chosen test", () => {
  it.skip("(another)", () => {});

  it("comes after the first has left in the order that it entered, turned round", () => {
    assertEquals(trail, ["inner left", "outer left", "outer done"]);
  });
});
