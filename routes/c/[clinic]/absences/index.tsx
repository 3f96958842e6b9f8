import { page } from "fresh";
import { created, wantsJson } from "@/core/answer.ts";
import type { Body } from "@/core/body.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import { isId } from "@/core/id.ts";
import { once } from "@/core/once.ts";
import type { Scope } from "@/core/scope.ts";
import { rfc3339In } from "@/core/time.ts";
import {
  absencesAhead,
  NewAbsence,
  noteAbsence,
  resourcesOf,
  visitsToMove,
} from "@/domain/scheduling/mod.ts";
import { practitionersOf } from "@/domain/tenancy/mod.ts";
import { type AbsenceBegun, AbsenceForm } from "@/components/scheduling/absences/AbsenceForm.tsx";
import { AbsenceList } from "@/components/scheduling/absences/AbsenceList.tsx";
import { ToMove } from "@/components/scheduling/absences/ToMove.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Settings } from "@/components/tenancy/Settings.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { submitted } from "../../../(_frame)/submitted.ts";

async function shown(scope: Scope, asked: URLSearchParams) {
  const may = (permission: string) => scope.permissions.has(permission);
  const [absences, visits, practitioners, resources] = await Promise.all([
    absencesAhead(scope),
    may("schedule.read") ? visitsToMove(scope) : [],
    practitionersOf(scope),
    may("schedule.read") ? resourcesOf(scope) : [],
  ]);
  return {
    timeZone: scope.timeZone,
    absences,
    visits,
    practitioners,
    resources,
    begun: begunBy(asked),
    mayWrite: may("absences.write"),
  };
}

/** What a link from the calendar says the form should begin with. */
function begunBy(asked: URLSearchParams): AbsenceBegun {
  const clock = (name: string) => asked.get(name)?.match(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)?.[0];
  const who = (kind: string, name: string) =>
    isId(asked.get(name) ?? "") ? `${kind} ${asked.get(name)}` : undefined;
  return {
    whose: who("practitioner", "practitionerId") ?? who("resource", "resourceId"),
    from: clock("from"),
    until: clock("until"),
  };
}

/** A form names whose time it is in one list; the contract, in one field or the other. */
function withWhose(body: Body): Body {
  const [kind, id] = String(body.fields.whose ?? "").split(" ");
  if (body.kind === "form" && id) body.fields[`${kind === "resource" ? "resource" : "practitioner"}Id`] = id;
  return body;
}

export const handler = define.handlers({
  async GET(ctx) {
    const found = await ctx.state.act((scope) => shown(scope, ctx.url.searchParams));
    if (!wantsJson(ctx.req)) return page(found);
    const timed = <V extends { startsAt: Date; endsAt: Date }>(one: V) => ({
      ...one,
      startsAt: rfc3339In(found.timeZone, one.startsAt),
      endsAt: rfc3339In(found.timeZone, one.endsAt),
    });
    return Response.json({ absences: found.absences.map(timed), toMove: found.visits.map(timed) });
  },

  POST: (ctx) =>
    submitted(ctx, async (body) => {
      const { id } = await ctx.state.act((scope) =>
        once(
          scope,
          ctx.url.pathname,
          body,
          () => noteAbsence(scope, parsed(NewAbsence, withWhose(body), scope)),
        )
      );
      return created(ctx.req, ctx.url.pathname, { id });
    }, async () => page(await ctx.state.act((scope) => shown(scope, ctx.url.searchParams)))),
});

/** Leave and blocked time, and the visits that stand where they no longer can. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { slug, permissions } = member!;
  state.title = t("calendar.absences");
  return (
    <Shell {...frameOf(state, url)} title={state.title} bleed>
      <Settings t={t} slug={slug} permissions={permissions} here={url.pathname}>
        <ToMove t={t} slug={slug} timeZone={data.timeZone} visits={data.visits} />
        <AbsenceList t={t} base={url.pathname} {...data} />
        {data.mayWrite && <AbsenceForm t={t} form={formOf(state)} action={url.pathname} {...data} />}
      </Settings>
    </Shell>
  );
});
