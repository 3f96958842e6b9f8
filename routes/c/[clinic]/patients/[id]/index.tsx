import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { done, seeOther } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { accessesOf, noteAccess } from "@/domain/audit/mod.ts";
import { balanceOfPatient, invoicesOfPatient, waitingOf } from "@/domain/billing/mod.ts";
import { saidValues } from "@/domain/fields/mod.ts";
import { aroundOf, change, ChangedPatient, mergesOf, recordOf, survivorOf } from "@/domain/patients/mod.ts";
import { visitFiguresOf, visitsOf } from "@/domain/scheduling/mod.ts";
import { PatientProfile } from "@/components/patients/PatientProfile.tsx";
import { ProfileTabs } from "@/components/patients/ProfileTabs.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import { formOf } from "../../../../(_frame)/form.ts";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { submitted } from "../../../../(_frame)/submitted.ts";
import { showEdit } from "./edit.tsx";

async function profileOf(scope: Scope, id: string) {
  const may = (permission: string) => scope.permissions.has(permission);
  const patient = await recordOf(scope, id);
  const [around, said, merges, figures, visits, invoices, balance, waiting, accesses] = await Promise.all([
    aroundOf(scope, id),
    saidValues(scope, id),
    mergesOf(scope, id),
    may("appointments.read") ? visitFiguresOf(scope, id) : undefined,
    may("appointments.read") ? visitsOf(scope, id) : [],
    may("invoices.read") ? invoicesOfPatient(scope, id) : [],
    may("invoices.read") ? balanceOfPatient(scope, id) : undefined,
    may("invoices.read") ? waitingOf(scope, id) : [],
    may("audit.read") ? accessesOf(scope, id) : [],
    noteAccess(scope, id, "profile"),
  ]);
  const { slug, timeZone, country, currency } = scope;
  return {
    slug,
    timeZone,
    country,
    currency,
    patient,
    around,
    said,
    merges,
    figures,
    visits,
    invoices,
    balance,
    waiting,
    accesses,
    mayBook: may("appointments.write"),
    mayChange: may("patients.write"),
    mayOpenFiles: may("files.read"),
    maySeeIdentifiers: may("identifiers.read"),
    mayInvoice: may("invoices.write"),
    mayMerge: may("patients.merge"),
  };
}

/** A patient as data callers receive them, with what stands around their head. */
async function answerOf(scope: Scope, id: string) {
  const patient = await recordOf(scope, id);
  return { ...patient, ...await aroundOf(scope, id) };
}

async function opened(scope: Scope, id: string) {
  const patient = await answerOf(scope, id);
  await noteAccess(scope, id, "profile");
  return patient;
}

export const handler = define.handlers({
  async GET(ctx) {
    if (wantsJson(ctx.req)) {
      return Response.json(await ctx.state.act((scope) => opened(scope, ctx.params.id), { noting: true }));
    }
    // Whoever comes by an old paper or link is led to the record that it went into.
    const survivor = await ctx.state.act((scope) => survivorOf(scope, ctx.params.id));
    if (survivor) return seeOther(`/c/${ctx.params.clinic}/patients/${survivor}`);
    return page(await ctx.state.act((scope) => profileOf(scope, ctx.params.id), { noting: true }));
  },

  async POST(ctx) {
    const { id } = ctx.params;
    return await submitted(ctx, async (body) => {
      const match = ctx.req.headers.get("if-match");
      if (match && body.fields.version === undefined) body.fields.version = match.replaceAll('"', "");
      const answer = await ctx.state.act((scope) =>
        once(scope, ctx.url.pathname, body, async () => {
          await change(scope, id, parsed(ChangedPatient, body, scope));
          return await answerOf(scope, id);
        })
      );
      return done(ctx.req, ctx.url.pathname, answer);
    }, () => showEdit(ctx));
  },
});

/** Who a patient is, what is booked, what was done and what is owed, on one screen. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { slug, patient } = data;
  state.title = patient.name;
  return (
    <Shell
      {...frameOf(state, url)}
      title={patient.name}
      subtitle={<bdi dir="ltr">{patient.number}</bdi>}
      actions={
        <>
          {data.mayChange && <Button href={`${url.pathname}/edit`}>{t("ui.edit")}</Button>}
          {data.mayBook && (
            <Button href={`/c/${slug}/appointments/new?patientId=${patient.id}`} kind="primary">
              <Icon name="calendar-plus" />
              {t("scheduling.book")}
            </Button>
          )}
        </>
      }
    >
      <div class="stack">
        <ProfileTabs t={t} base={url.pathname} here={url.pathname} permissions={state.member!.permissions} />
        <PatientProfile t={t} form={formOf(state)} {...data} />
      </div>
    </Shell>
  );
});
