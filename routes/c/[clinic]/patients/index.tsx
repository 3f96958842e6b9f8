import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import type { Body } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { Described, find, newest, NewPatient, refuseKnown, register } from "@/domain/patients/mod.ts";
import { PatientList } from "@/components/patients/PatientList.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
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
    const asked = ctx.url.searchParams.get("q")?.trim() ?? "";
    const after = ctx.url.searchParams.get("after") ?? undefined;
    const found = await ctx.state.act(async (scope) => ({
      slug: scope.slug,
      country: scope.country,
      asked,
      mayRegister: scope.permissions.has("patients.write"),
      ...(asked ? { patients: await find(scope, asked), next: null } : await newest(scope, after)),
    }));
    if (wantsJson(ctx.req)) return Response.json({ patients: found.patients, next: found.next });
    return page(found);
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

/** Everyone in the clinic's care, newest first, or who was searched for. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  state.title = t("shell.patients");
  return (
    <Shell
      {...frameOf(state, url)}
      title={t("shell.patients")}
      bleed
      actions={data.mayRegister && (
        <Button href={`${url.pathname}/new`} kind="primary">
          <Icon name="user-plus" />
          {t("patients.new")}
        </Button>
      )}
    >
      <PatientList t={t} {...data} />
    </Shell>
  );
});
