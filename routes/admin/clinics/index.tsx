import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { officeClinics } from "@/domain/operations/mod.ts";
import { ClinicTable } from "@/components/operators/ClinicTable.tsx";
import { Office } from "@/components/operators/Office.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { clinicAnswer } from "../(_office)/answer.ts";
import { officeFrameOf } from "../(_office)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const asked = (ctx.url.searchParams.get("q") ?? "").slice(0, 100);
    const after = ctx.url.searchParams.get("after");
    const { clinics, next } = await ctx.state.office((scope) => officeClinics(scope, asked, after));
    if (!wantsJson(ctx.req)) return page({ asked, clinics, next });
    return Response.json({ clinics: clinics.map(clinicAnswer), next });
  },
});

/** Every clinic, with its plan and how much it is used; nothing of its patients. */
export default define.page<typeof handler>(({ data: { asked, clinics, next }, state, url }) => {
  const { t } = state;
  const further = new URL(url);
  if (next) further.searchParams.set("after", next);
  state.title = t("operators.clinics");
  return (
    <Office {...officeFrameOf(state, url)} title={t("operators.clinics")}>
      <p class="soft measure">{t("operators.clinicsText")}</p>
      <form method="get" action={url.pathname} class="row">
        <TextField
          quiet
          type="search"
          name="q"
          label={t("operators.searchClinics")}
          placeholder={t("operators.searchClinics")}
          value={asked}
        />
        <Button type="submit">{t("ui.search")}</Button>
      </form>
      <ClinicTable t={t} clinics={clinics} />
      <Pagination
        label={t("operators.clinics")}
        next={next ? { href: further.pathname + further.search, label: t("operators.next") } : undefined}
      />
    </Office>
  );
});
