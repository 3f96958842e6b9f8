import { assert, assertEquals } from "@std/assert";
import { browser } from "./architecture/browser.ts";
import { contexts } from "./architecture/contexts.ts";
import { layers } from "./architecture/layers.ts";
import { sources } from "./architecture/sources.ts";
import { type Rules, theTree } from "./architecture/tree.ts";

const rules: Rules = { ...layers, ...contexts, ...browser, ...sources };
const tree = await theTree();

for (const [rule, { breaches, planted }] of Object.entries(rules)) {
  Deno.test(rule, () => {
    assertEquals(breaches(tree), []);
    const broken = breaches(new Map([...tree, ...Object.entries(planted)]));
    assert(broken.length > 0, "the rule does not see a breach that was planted");
  });
}
