import { useSignal } from "@preact/signals";
import { startRegistration } from "@simplewebauthn/browser";
import type { ComponentChildren } from "preact";
import { Alert } from "@/components/ui/Alert.tsx";
import { clearProblems, markProblems } from "@/components/ui/problems.ts";
import { asked, Declined } from "@/components/ui/asked.ts";

interface Props {
  /** What to say when the device made no passkey. */
  failed: string;
  /** A form with the password and the passkey's name. */
  children: ComponentChildren;
}

/** Has this device make a passkey for whoever says their password, and adds it under the name in the form. */
export default function NewPasskeyForm({ failed, children }: Props) {
  const problem = useSignal("");

  async function add(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { password, name } = Object.fromEntries(new FormData(form));
    problem.value = "";
    clearProblems(form);
    try {
      const question = await asked("/account/passkeys/challenge", { password });
      const response = await startRegistration({ optionsJSON: question.options });
      const added = await asked(form.action, { challengeId: question.challengeId, name, response });
      location.assign(added.location);
    } catch (error) {
      problem.value = error instanceof Declined
        ? [error.title, ...markProblems(form, error.fields)].join(" ")
        : failed;
    }
  }

  return (
    <div class="live-form" onSubmit={add}>
      {problem.value && <Alert tone="bad" live>{problem.value}</Alert>}
      {children}
    </div>
  );
}
