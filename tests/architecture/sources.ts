import { bare, codeIn, type Rules, type Tree } from "./tree.ts";

const app = ["core", "domain", "components", "islands", "routes", "functions"];

/** The files of the app in which a pattern stands, but for those where it belongs. */
const holding = (pattern: RegExp, where: string[], ...but: string[]) => (tree: Tree) =>
  [...codeIn(tree, ...where)]
    .filter(([file, source]) => !but.includes(file) && pattern.test(bare(source)))
    .map(([file]) => file);

/** Rules of sources: their size, their names and words that belong in one place. */
export const sources: Rules = {
  "no file is longer than 200 lines": {
    breaches: (tree) =>
      [...tree].map(([file, source]) => [file, source.trimEnd().split("\n").length] as const)
        .filter(([, lines]) => lines > 200)
        .map(([file, lines]) => `${file} has ${lines}`),
    planted: { "styles/planted.css": "\n".repeat(200) + "a {}" },
  },

  "a file is named for what it holds": {
    breaches: (tree) =>
      [...tree.keys()].filter((file) =>
        /\/(\w*(utils?|helpers?|services?|managers?|misc|common)|index)\.tsx?$/i.test(file)
      )
        .filter((file) =>
          !/^(routes|functions|jsr|tests)\/.*index\.tsx?$/.test(file) && !allowedNames.includes(file)
        ),
    planted: { "core/date_utils.ts": "" },
  },

  "a role is data: no code asks for one by name": {
    breaches: holding(/["'](owner|admin|doctor|receptionist|assistant|accountant)["']/, app),
    planted: { "domain/patients/planted.ts": 'if (member.role === "owner") open();' },
  },

  "the privileged key is used for Auth's and Storage's administration alone": {
    breaches: holding(/\bsecretKey\b/, app, "core/auth.ts", "core/config.ts", "core/storage.ts"),
    planted: { "routes/planted.ts": "createClient(url, theConfig().secretKey);" },
  },

  "the environment is read in one place": {
    breaches: holding(/\bDeno\.env\b|\bprocess\.env\b/, app, "core/config.ts"),
    planted: { "domain/patients/planted.ts": 'Deno.env.get("DATABASE_URL");' },
  },

  "days and hours are computed where the clinic's zone is known": {
    breaches: holding(
      /\.get(FullYear|Month|Date|Day|Hours|Minutes)\(|\.set(FullYear|Month|Date|Hours|Minutes)\(|toISOString\(\)\.slice/,
      app,
      "core/time.ts",
    ),
    planted: { "domain/scheduling/planted.ts": "const day = new Date().toISOString().slice(0, 10);" },
  },

  "no request logs past core/log.ts": {
    breaches: holding(/\bconsole\.\w+\(/, app.filter((folder) => folder !== "functions"), "core/log.ts"),
    planted: { "routes/planted.ts": "console.log(patient);" },
  },

  "nothing is left to do": {
    breaches: (tree) => [...tree].filter(([, source]) => left.test(source)).map(([file]) => file),
    planted: { "core/planted.ts": `// ${["TO", "DO"].join("")}: later` },
  },
};

const left = new RegExp(["TO", "DO|FIX", "ME"].join(""));
/** A noun of the price list, as FHIR calls it. */
const allowedNames = ["domain/catalog/service.ts", "routes/c/[clinic]/services.tsx"];
