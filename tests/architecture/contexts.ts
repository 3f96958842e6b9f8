import { bare, codeIn, importsOf, type Rules, type Tree } from "./tree.ts";

/** The contexts, lowest first: each may lean on those before it. */
const order = [
  ...[
    "audit",
    "identity",
    "tenancy",
    "files",
    "consents",
    "fields",
    "patients",
    "catalog",
    "scheduling",
    "records",
  ],
  ...["treatments", "imaging", "laboratory", "forms", "documents", "billing", "insurance", "inventory"],
  ...[
    "notifications",
    "messaging",
    "automations",
    "leads",
    "rehab",
    "insights",
    "subscriptions",
    "moving",
    "exports",
    "operations",
  ],
];

/** These do not hold a verb: they carry a transaction that is not theirs, or draw what was read. */
const notVerbs = [
  ...["as_job", "chains", "relay"].map((name) => `domain/audit/${name}.ts`),
  "domain/billing/paper.ts",
];

const contextOf = (path: string) => path.match(/^domain\/([^/]+)\//)?.[1];

/** Which context's migration made each table of the schema app. */
function ownersOf(tree: Tree): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [file, sql] of tree) {
    const [, context] = file.match(/^supabase\/migrations\/\d{14}_([a-z]+)_\w+\.sql$/) ?? [];
    if (context) {
      for (const [, table] of sql.matchAll(/^create table app\.(\w+)/gm)) owners.set(table, context);
    }
  }
  return owners;
}

/** Rules of contexts and of what is in one. */
export const contexts: Rules = {
  "every context has its place in the order": {
    breaches: (tree) => [
      ...new Set(
        [...codeIn(tree, "domain")].map(([file]) => contextOf(file) ?? file).filter((name) =>
          !order.includes(name)
        ),
      ),
    ],
    planted: { "domain/misc/mod.ts": "" },
  },

  "a context leans only on those below it": {
    breaches: (tree) =>
      [...codeIn(tree, "domain")].flatMap(([file, source]) =>
        importsOf(file, source).flatMap(({ path }) => {
          const other = contextOf(path);
          return other && order.indexOf(other) > order.indexOf(contextOf(file)!)
            ? [`${file} -> ${path}`]
            : [];
        })
      ),
    planted: { "domain/patients/planted.ts": 'import { book } from "@/domain/scheduling/mod.ts";' },
  },

  "a migration is named <time>_<context>_<what>": {
    breaches: (tree) =>
      [...tree.keys()].filter((file) => file.startsWith("supabase/migrations/")).filter((file) => {
        const [, context] = file.match(/\/\d{14}_([a-z]+)_\w+\.sql$/) ?? [];
        return !context || ![...order, "foundation"].includes(context);
      }),
    planted: { "supabase/migrations/20260101000001_misc.sql": "" },
  },

  "only a table's own context writes to it": {
    breaches: (tree) => {
      const owners = ownersOf(tree);
      return [...codeIn(tree, "core", "domain", "functions")].flatMap(([file, source]) =>
        [...bare(source).matchAll(/\b(?:insert into|delete from|update)\s+(?:app\.)?(\w+)/g)]
          .filter(([, table]) => owners.has(table) && owners.get(table) !== contextOf(file))
          .map(([, table]) => `${file} writes ${table}, which ${owners.get(table)} owns`)
      );
    },
    planted: {
      "domain/billing/planted.ts":
        "export const planted = (sql) => sql`update appointments set status = ''`;",
    },
  },

  // What anonymous may ask has no scope, only the connection.
  "what does something in a clinic takes the scope first": {
    breaches: (tree) =>
      [...codeIn(tree, "domain")].filter(([file]) => !notVerbs.includes(file)).flatMap(([file, source]) =>
        [
          ...bare(source).matchAll(
            /^export (?:async function (\w+)\s*(?:<[^>]*>)?\(|const (\w+) = (?:async )?\((?=[^)]*\): Promise))\s*(\{[^}]*\}|\w+)\s*:\s*([^,)]*)/gm,
          ),
        ]
          .filter(([, , , , type]) => !/\b(Scope|PortalScope|OperatorScope|Acting|Sql)\b/.test(type))
          .map(([, name, constant]) => `${file}: ${name ?? constant}`)
      ),
    planted: {
      "domain/scheduling/planted.ts":
        "export async function planted(id: string, scope: Scope): Promise<void> {}",
    },
  },

  "a verb that writes for the desk first asks whether the actor may": {
    breaches: (tree) =>
      [...codeIn(tree, "domain")].flatMap(([file, source]) => {
        const verbs = bare(source).split(/^export (?=async function)/m).slice(1);
        return verbs
          .filter((verb) =>
            /^async function \w+\(\s*scope: Scope,/.test(verb) &&
            /\b(insert into|update \w+\s+set)\b/.test(verb)
          )
          .filter((verb) => !/^[^{]*(\{[^{}]*\}[^{]*)*\{\s*allow\(scope, "[a-z_]+\.[a-z_]+"\);/.test(verb))
          .map((verb) => `${file}: ${verb.match(/function (\w+)/)![1]}`);
      }).filter((verb) => !inner.includes(verb)),
    planted: {
      "domain/patients/planted.ts":
        "export async function planted(scope: Scope, id: string): Promise<void> {\n  await scope.sql`update patients set name = ''`;\n}",
    },
  },

  "a permission that code asks for was seeded by a migration": {
    breaches: (tree) => {
      const seeded = new Set(
        [...tree].filter(([file]) => file.endsWith(".sql"))
          .flatMap(([, sql]) => [...sql.matchAll(/private\.permit\('([^']+)'/g)].map(([, key]) => key)),
      );
      return [...codeIn(tree, "domain", "routes", "components", "islands", "functions")].flatMap((
        [file, source],
      ) =>
        [...source.matchAll(/(?:\ballow\(\w+, |permissions\.has\()"([^"]+)"/g)]
          .filter(([, key]) => !seeded.has(key)).map(([, key]) => `${file}: ${key}`)
      );
    },
    planted: { "domain/patients/planted.ts": 'allow(scope, "patients.plant");' },
  },
};

/** Steps of a verb, which has asked already. */
const inner = [
  "domain/scheduling/reserve.ts: reserve",
  ...["placeVisit", "besides"].map((name) => `domain/scheduling/place.ts: ${name}`),
  "domain/scheduling/move.ts: shiftVisit",
];
