import { page } from "fresh";
import { define } from "@/core/fresh.ts";
import { AskLink } from "@/components/account/AskLink.tsx";
import { mailLink } from "../../../(_frame)/ask_link.ts";
import { formOf } from "../../../(_frame)/form.ts";

export const handler = define.handlers({
  GET: (ctx) => page({ sent: ctx.url.searchParams.get("sent") }),
  POST: (ctx) => mailLink(ctx, "sign_in_link", () => Promise.resolve(page({ sent: null }))),
});

/** Signing in without a password: by a link that is mailed. */
export default define.page<typeof handler>(({ data: { sent }, state }) => {
  const { t } = state;
  state.title = t("auth.linkTitle");
  const words = { title: t("auth.linkTitle"), text: t("auth.linkText") };
  return <AskLink t={t} form={formOf(state)} action="/sign-in/link" sent={sent} {...words} />;
});
