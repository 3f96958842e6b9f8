import { assertEquals } from "@std/assert";
import { callerWith } from "@/tests/support/caller.ts";
import { routesUnder } from "@/tests/support/route_files.ts";

interface Document {
  openapi: string;
  paths: Record<string, Record<string, unknown>>;
}

/** Pages where a form is filled in: what they hold is answered elsewhere. */
const forms = [
  "/c/{clinic}/appointments/new",
  "/c/{clinic}/patients/new",
  "/c/{clinic}/patients/{id}/edit",
  "/c/{clinic}/settings/calendars/new",
  "/c/{clinic}/settings/invitations/new",
  "/c/{clinic}/settings/keys/new",
  "/c/{clinic}/packages/new",
  "/c/{clinic}/products/new",
  "/c/{clinic}/services/new",
  "/c/{clinic}/waiting/new",
];

/** Addresses that only lead on to another. */
const signposts = [
  "/c/{clinic}",
  "get /c/{clinic}/appointments",
  "/admin",
  "get /admin/clinics/{clinic}/support",
];

Deno.test("the description of the API names every route of the desk, the portal and the office, and none that is not there", async () => {
  const { body } = await callerWith().get<Document>("/api/openapi.json");
  assertEquals(body.openapi, "3.1.0");
  const described = Object.entries(body.paths)
    .flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`))
    .filter((operation) => /^\w+ \/(c|portal|admin)\//.test(operation));
  const routed = [
    ...await routesUnder("c/[clinic]"),
    ...await routesUnder("portal/[clinic]"),
    ...await routesUnder("admin"),
  ]
    .flatMap(({ path, methods }) =>
      methods.map((method) => [method, path.replaceAll(/\[(\w+)\]/g, "{$1}")] as const)
    )
    .filter(([, path]) => !forms.includes(path) && !signposts.includes(path))
    .map(([method, path]) => `${method.toLowerCase()} ${path}`)
    .filter((operation) => !signposts.includes(operation));
  assertEquals(described.sort(), routed.sort());
});
