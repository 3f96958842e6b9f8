import { page } from "fresh";
import { define } from "@/core/fresh.ts";
import { AskLink } from "@/components/account/AskLink.tsx";
import { mailLink } from "../../(_frame)/ask_link.ts";
import { formOf } from "../../(_frame)/form.ts";

export const handler = define.handlers({
  GET: (ctx) => page({ sent: ctx.url.searchParams.get("sent") }),
  POST: (ctx) => mailLink(ctx, "password_link", () => Promise.resolve(page({ sent: null }))),
});

/** For whoever forgot their password: a link to choose another is mailed. */
export default define.page<typeof handler>(({ data: { sent }, state }) => {
  const { t } = state;
  state.title = t("auth.forgotTitle");
  const words = { title: t("auth.forgotTitle"), text: t("auth.forgotText") };
  return <AskLink t={t} form={formOf(state)} action="/password" sent={sent} {...words} />;
});
