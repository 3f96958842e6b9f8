import { page } from "fresh";
import { Partial } from "fresh/runtime";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { Preview } from "@/components/scheduling/calendar/Preview.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";
import { actingOn, glanceAt, toldOf } from "../../(_agenda)/glance.ts";

export const handler = define.handlers({
  /** A visit at a glance: as data for the card beside the pointer, as a page for the dialog, which opens the record. */
  async GET(ctx) {
    const { act, t } = ctx.state;
    if (wantsJson(ctx.req)) {
      const glance = await act((scope) => glanceAt(scope, ctx.params.id));
      return Response.json(toldOf(glance, t));
    }
    return page(
      await act(async (scope) => {
        const glance = await glanceAt(scope, ctx.params.id);
        await noteAccess(scope, glance.visit.patient.id, "visit");
        return { ...glance, ...await actingOn(scope, glance.visit) };
      }, { noting: true }),
    );
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  state.title = data.visit.patient.name;
  return (
    <Shell {...frameOf(state, url)} title={data.visit.patient.name}>
      <Partial name="preview">
        <Preview t={t} {...data} />
      </Partial>
    </Shell>
  );
});
