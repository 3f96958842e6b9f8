import { assert, assertEquals } from "@std/assert";
import { connect, type Sql } from "@/core/db.ts";
import { newId } from "@/core/id.ts";
import { type Caller, callerAs, callerWith } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { freeMonday, patientAt, practitionersAt, uniquely } from "@/tests/support/over_http.ts";
import { stateOf } from "@/tests/support/state_of.ts";

/** What a body may say of a row only where its contract names it: whose it is, who made it, and when. */
const names = [
  ...["clinic", "clinicId", "clinic_id", "tenantId", "id", "owner", "ownerId", "role", "permissions", "plan"],
  ...[
    "createdBy",
    "created_by",
    "createdAt",
    "created_at",
    "takenBy",
    "issuedBy",
    "principalId",
    "principal_id",
  ],
  ...["userId", "version", "status", "deletedAt", "deleted_at", "source", "support_grant", "acceptedBy"],
];

/** The contracts that do name one of them, and mean it. */
const meant = new Set([
  ...["", "/{id}"].map((of) => `/c/{clinic}/patients${of} status`),
  ...["/{id}", "/{id}/merges"].map((of) => `/c/{clinic}/patients${of} version`),
  "/c/{clinic}/settings/fields/{id} version",
  "/c/{clinic}/settings/calendars/{id} version",
  ...["", "/{secret}/confirmation"].map((of) => `/api/v1/public/bookings${of} clinic`),
  "/c/{clinic}/appointments/{id}/amendment version",
  "/c/{clinic}/settings/recall/{id} version",
  "/c/{clinic}/waiting/{id} version",
  ...["", "/prices", "/withdrawal", "/products"].map((of) => `/c/{clinic}/services/{id}${of} version`),
  ...["", "/removal"].map((of) => `/c/{clinic}/settings/practitioners/{id}${of} version`),
  ...["packages", "products"].flatMap((sort) =>
    ["", "/prices", "/withdrawal"].map((of) => `/c/{clinic}/${sort}/{id}${of} version`)
  ),
  "/c/{clinic}/settings/invitations role",
  "/c/{clinic}/settings/staff/{id} role",
  "/admin/clinics/{clinic}/support permissions",
  ...[
    "clinic version",
    "branding version",
    "region version",
    "patients version",
    "appointments version",
    "waiting version",
    "mobile role",
    "keys permissions",
  ]
    .map((name) => `/c/{clinic}/settings/${name}`),
]);

interface Described {
  paths: Record<string, {
    post?: { requestBody?: { content: { "application/json": { schema: { properties?: object } } } } };
  }>;
}

Deno.test("no contract takes a row's owner, maker, clinic or state from the caller", async () => {
  const { body: { paths } } = await callerWith().get<Described>("/api/openapi.json");
  const named = Object.entries(paths).flatMap(([path, { post }]) =>
    Object.keys(post?.requestBody?.content["application/json"].schema.properties ?? {})
      .filter((name) => names.includes(name)).map((name) => `${path} ${name}`)
  );
  assertEquals(named.filter((name) => !meant.has(name)), []);
  assert(
    named.includes("/c/{clinic}/settings/staff/{id} role"),
    "the description names no contract's fields",
  );
});

/** Every row of every table, as text, that holds the word. */
async function rowsWith(sql: Sql, word: string): Promise<string[]> {
  const tables = await sql<{ place: string }[]>`
    select format('%I.%I', schemaname, tablename) as place from pg_tables where schemaname in ('app', 'private')`;
  const found: string[] = [];
  for (const { place } of tables) {
    const rows = await sql.unsafe(`select from ${place} t where strpos(t::text, $1) > 0`, [word]);
    if (rows.length > 0) found.push(place);
  }
  return found;
}

/** Bodies that make something at noor, each with the address it is sent to. */
async function making(reception: Caller): Promise<[path: string, who: Caller, body: object][]> {
  const owner = await callerAs("owner@noor.test");
  const patient = await patientAt(reception, "noor");
  const [{ id: practitionerId }] = await practitionersAt(reception, "noor");
  const lines = [{ description: "Filling", quantity: 1, unitAmount: 10_000 }];
  const invoice = await reception.post<{ id: string }>("/c/noor/invoices", { patientId: patient.id, lines });
  return [
    ["/c/noor/patients", reception, { name: uniquely("Nasreen Bano"), status: "lead" }],
    [`/c/noor/patients/${patient.id}`, reception, {
      name: uniquely("Nasreen Bano"),
      status: "lead",
      version: 1,
    }],
    ["/c/noor/appointments", reception, {
      patientId: patient.id,
      practitionerId,
      startsAt: `${freeMonday()}T12:00`,
      minutes: 30,
    }],
    ["/c/noor/invoices", reception, { patientId: patient.id, lines }],
    [`/c/noor/invoices/${invoice.body.id}/payments`, reception, { amount: 10_000, method: "cash" }],
    ["/c/noor/practitioners", owner, { name: uniquely("Dr Nobody") }],
    ["/c/noor/settings/invitations", owner, { email: `${newId()}@example.test`, role: "assistant" }],
  ];
}

Deno.test("what a body says beside its contract stands nowhere afterwards, in no row of any clinic", async () => {
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    const clinics = await sql<{ id: string; slug: string }[]>`
      select id, slug from app.clinics where slug in ('noor', 'bega')`;
    const bega = clinics.find(({ slug }) => slug === "bega")!.id;
    const before = await stateOf(sql as unknown as Sql, [bega]);
    const marker = newId();
    for (const [path, caller, body] of await making(await callerAs("reception@noor.test"))) {
      const extra = Object.fromEntries(names.map((name) => [name, marker]));
      const said = {
        ...extra,
        clinic: "bega",
        clinicId: bega,
        clinic_id: bega,
        deleted_at: "2026-01-01",
        ...body,
      };
      const answer = await caller.post<{ id?: string }>(path, said);
      assert([200, 201].includes(answer.status), `${path} answered ${answer.status}: ${answer.text}`);
      assert(answer.body.id !== marker);
    }
    assertEquals(await rowsWith(sql as unknown as Sql, marker), []);
    assertEquals(await stateOf(sql as unknown as Sql, [bega]), before);
  } finally {
    await sql.end();
  }
});
