import { page } from "fresh";
import { done } from "@/core/answer.ts";
import { parsed } from "@/core/contract.ts";
import { define } from "@/core/fresh.ts";
import type { Acting } from "@/core/scope.ts";
import { Proof } from "@/domain/identity/mod.ts";
import { ProofForm } from "@/components/account/ProofForm.tsx";
import { Lobby } from "@/components/shell/Lobby.tsx";
import type { TextKey } from "@/texts/mod.ts";
import { formOf } from "./form.ts";
import { proven } from "./prove.ts";
import { submitted } from "./submitted.ts";

interface Meant {
  title: TextKey;
  text?: TextKey;
  /** What the button does. */
  does: TextKey;
  kind?: "primary" | "danger";
  /** Where it leads. */
  then: string;
  deed: (scope: Acting, params: Record<string, string>) => Promise<void>;
}

/** A page that changes something about one's account once the password was said again. */
export function proofPage({ title, text, does, kind, then, deed }: Meant) {
  const handler = define.handlers({
    async GET(ctx) {
      await ctx.state.acts.asSelf(ctx.state.actor(), () => Promise.resolve());
      return page();
    },
    POST: (ctx) =>
      submitted(ctx, async (body) => {
        const { password } = parsed(Proof, body);
        await proven(ctx, password, (scope) => deed(scope, ctx.params));
        return done(ctx.req, then, { ok: true });
      }, () => Promise.resolve(page())),
  });
  const drawn = define.page<typeof handler>(({ state, url }) => {
    const { t } = state;
    state.title = t(title);
    return (
      <Lobby t={t}>
        <h1>{state.title}</h1>
        {text && <p class="soft">{t(text)}</p>}
        <ProofForm t={t} form={formOf(state)} action={url.pathname} does={t(does)} kind={kind} />
      </Lobby>
    );
  });
  return { ...handler, drawn };
}
