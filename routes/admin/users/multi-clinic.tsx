import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { peopleOfSeveral } from "@/domain/operations/mod.ts";
import { Office } from "@/components/operators/Office.tsx";
import { PeopleTable } from "@/components/operators/PeopleTable.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { officeFrameOf } from "../(_office)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const after = ctx.url.searchParams.get("after");
    const found = await ctx.state.office((scope) => peopleOfSeveral(scope, after));
    return wantsJson(ctx.req) ? Response.json(found) : page(found);
  },
});

/** Everybody who works in two clinics or more. */
export default define.page<typeof handler>(({ data: { people, next }, state, url }) => {
  const { t } = state;
  state.title = t("operators.several");
  return (
    <Office {...officeFrameOf(state, url)} title={t("operators.several")}>
      <p class="soft measure">{t("operators.severalText")}</p>
      <PeopleTable t={t} people={people} />
      <Pagination
        label={t("operators.several")}
        next={next
          ? { href: `${url.pathname}?after=${encodeURIComponent(next)}`, label: t("operators.next") }
          : undefined}
      />
    </Office>
  );
});
