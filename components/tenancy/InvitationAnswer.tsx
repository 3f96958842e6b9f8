import type { ComponentChildren } from "preact";
import { NewPasswordField } from "@/components/account/NewPasswordField.tsx";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import type { InvitationSeen } from "@/domain/tenancy/invitation.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  here: string;
  seen: Pick<InvitationSeen, "email" | "known">;
  /** The address of whoever is signed in. */
  signedInAs: string | null;
  /** What is asked beside the account. */
  children?: ComponentChildren;
}

/** The way to accept: at once for whoever is signed in, through sign-in for an account, else by making one. */
export function InvitationAnswer({ t, form, here, seen, signedInAs, children }: Props) {
  const signIn = `/sign-in?next=${encodeURIComponent(here)}`;
  const refused = form.title && <Alert tone="bad">{form.title}</Alert>;
  if (signedInAs && signedInAs.toLowerCase() !== seen.email) {
    return (
      <form method="post" action="/sign-out" class="stack">
        <Alert tone="warn">{t("tenancy.otherAccount", { email: seen.email, other: signedInAs })}</Alert>
        <Button type="submit" wide>{t("shell.signOut")}</Button>
      </form>
    );
  }
  if (signedInAs) {
    return (
      <form method="post" action={here} class="stack">
        {refused}
        <input type="hidden" name="requestKey" value={form.requestKey} />
        {children}
        <Button type="submit" kind="primary" wide>{t("auth.acceptInvitation")}</Button>
      </form>
    );
  }
  if (seen.known) {
    return (
      <div class="stack">
        <p>{t("tenancy.knownText", { email: seen.email })}</p>
        <Button href={signIn} kind="primary" wide>{t("auth.signIn")}</Button>
      </div>
    );
  }
  return (
    <form method="post" action={here} class="stack">
      {refused}
      <TextField
        label={t("auth.email")}
        name="email"
        type="email"
        value={seen.email}
        readOnly
        autocomplete="username"
      />
      <TextField
        label={t("tenancy.yourName")}
        name="name"
        required
        maxLength={200}
        dir="auto"
        autocomplete="name"
        value={form.value("name")}
        error={form.error("name")}
      />
      <NewPasswordField t={t} form={form} />
      {children}
      <Button type="submit" kind="primary" wide>{t("tenancy.makeAccount")}</Button>
      <Button href={signIn} kind="quiet" wide>{t("tenancy.haveAccount")}</Button>
    </form>
  );
}
