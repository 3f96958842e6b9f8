import { HttpError, page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { theConfig } from "@/core/config.ts";
import { define } from "@/core/fresh.ts";
import { Lobby } from "@/components/shell/Lobby.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";

interface Captured {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  at: string;
}

export const handler = define.handlers({
  async GET(ctx) {
    const { localMail } = theConfig();
    if (!localMail) throw new HttpError(404);
    const mails: Captured[] = await (await fetch(localMail)).json();
    return wantsJson(ctx.req) ? Response.json(mails) : page({ mails });
  },
});

/** On the local stack: every mail that was sent, newest first. Nothing leaves the machine. */
export default define.page<typeof handler>(({ data: { mails }, state }) => {
  const { t } = state;
  state.title = t("shell.mail");
  return (
    <Lobby t={t} wide>
      <h1>{t("shell.mail")}</h1>
      {mails.length === 0 && <Empty icon={<Icon name="mail" />} title={t("ui.emptyHere")} />}
      {mails.map(({ to, from, subject, text, at }) => (
        <details key={at + to} class="disclosure">
          <summary>
            <b>{subject}</b> <small class="faint">{`${from} → ${to} · ${at}`}</small>
          </summary>
          <pre class="as-written">{text}</pre>
        </details>
      ))}
    </Lobby>
  );
});
