import { iconNames } from "./icon-names.ts";

type Node = [tag: string, attributes: Record<string, string>];

const root = new URL("../", import.meta.url);
const nodes: Record<string, Node[]> = JSON.parse(
  await Deno.readTextFile(new URL("node_modules/lucide-static/icon-nodes.json", root)),
);

const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
const identifier = (name: string) => camel(name) + (/^(link|menu|package|import)$/.test(name) ? "Icon" : "");

/** The inside of one icon's `<svg>`. */
function drawing(name: string): string {
  if (!nodes[name]) throw new Error(`lucide has no icon called ${name}`);
  return nodes[name].map(([tag, attributes]) => {
    const written = Object.entries(attributes).filter(([key]) => key !== "key");
    return `<${tag} ${written.map(([key, value]) => `${key}="${value}"`).join(" ")}/>`;
  }).join("");
}

const file = `// deno-fmt-ignore-file
// Made by build/icons.ts from lucide-static, ISC License, © Lucide contributors (https://lucide.dev/license).
// Each drawing is its own export, so that an island carries only the ones it names.

${iconNames.map((name) => `export const ${identifier(name)} = '${drawing(name)}';`).join("\n")}

/** Every drawing by lucide's name: for the server, which may draw any of them. */
export const icons = {
  ${iconNames.map((name) => `"${name}": ${identifier(name)}`).join(", ")},
};

export type IconName = keyof typeof icons;
`;

await Deno.writeTextFile(new URL("components/ui/icons.ts", root), file);
