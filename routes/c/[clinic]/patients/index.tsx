import { type Context, page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import type { Body } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define, type State } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import {
  columnsOf,
  filterIn,
  narrowing,
  neededFor,
  patientColumns,
  type PatientFilter,
  patientList,
  queryOf,
  viewsOf,
} from "@/domain/insights/mod.ts";
import { Described, NewPatient, refuseKnown, register } from "@/domain/patients/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { PatientList } from "@/components/patients/PatientList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";
import { showNewPatient } from "./new.tsx";

/** Registers whom the body describes. A person at a form is asked first where the patient is nearly certainly known. */
async function registered(scope: Scope, body: Body) {
  const patient = parsed(NewPatient, body, scope);
  if (body.kind === "form" && body.fields.surely !== "yes") {
    await refuseKnown(scope, Described.parse(body.fields));
  }
  return await register(scope, patient);
}

export const handler = define.handlers({
  async GET(ctx) {
    const { searchParams } = ctx.url;
    const filter = filterIn(searchParams);
    const after = searchParams.get("after") ?? undefined;
    if (wantsJson(ctx.req)) {
      return Response.json(await ctx.state.act((scope) => patientList(scope, filter, after)));
    }
    return page(await ctx.state.act((scope) => listPage(scope, filter, after)));
  },

  async POST(ctx) {
    const { act } = ctx.state;
    return await submitted(ctx, async (body) => {
      const answer = await act((scope) => once(scope, ctx.url.pathname, body, () => registered(scope, body)));
      const booking = `/c/${ctx.params.clinic}/appointments/new?patientId=${answer.id}`;
      return created(
        ctx.req,
        body.fields.then === "book" ? booking : `${ctx.url.pathname}/${answer.id}`,
        answer,
      );
    }, () => showNewPatient(ctx));
  },
});

async function listPage(scope: Scope, filter: PatientFilter, after?: string) {
  const may = (permission: string) => scope.permissions.has(permission);
  const offered = patientColumns.filter((column) => may(neededFor[column] ?? "patients.read"));
  const visits = may("appointments.read") && may("clinic.read");
  const [list, views, columns, practitioners] = await Promise.all([
    patientList(scope, filter, after),
    viewsOf(scope),
    columnsOf(scope),
    visits ? practitionersOf(scope) : [],
  ]);
  return {
    ...list,
    slug: scope.slug,
    country: scope.country,
    timeZone: scope.timeZone,
    filter,
    query: queryOf(filter),
    narrowed: narrowing(filter).length,
    seeing: { practitioners, visits, balances: may("invoices.read") },
    views,
    offered,
    columns: columns.filter((column) => offered.includes(column)),
    maySeePhotos: may("files.read"),
    mayRegister: may("patients.write"),
    mayShare: may("views.share"),
    mayExport: may("patients.export"),
  };
}

/** The list that an address asks for, where something asked of it was refused. */
export async function showList(ctx: Context<State>, query: string): Promise<Response> {
  const filter = filterIn(new URLSearchParams(query));
  const data = await ctx.state.act((scope) => listPage(scope, filter));
  return await ctx.render(<ListPage state={ctx.state} url={ctx.url} {...data} />, {
    status: ctx.state.again?.problem.status,
  });
}

/** Everyone in the clinic's care, newest first, or who was searched for. */
function ListPage(
  { state, url, ...data }: Awaited<ReturnType<typeof listPage>> & { state: State; url: URL },
) {
  const { t } = state;
  state.title = t("shell.patients");
  return (
    <Shell
      {...frameOf(state, url)}
      title={t("shell.patients")}
      bleed
      actions={data.mayRegister && (
        <Button href={`/c/${data.slug}/patients/new`} kind="primary">
          <Icon name="user-plus" />
          {t("patients.new")}
        </Button>
      )}
    >
      <PatientList t={t} form={formOf(state)} {...data} />
    </Shell>
  );
}

export default define.page<typeof handler>(({ data, state, url }) => (
  <ListPage state={state} url={url} {...data} />
));
