import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { Alert } from "@/components/ui/Alert.tsx";
import { clearProblems, markProblems } from "@/components/ui/problems.ts";
import { submit } from "@/components/ui/submit.ts";
import { toast } from "@/components/ui/toasts.ts";
import { typedBefore } from "@/components/ui/typed.ts";

interface Props {
  /** What to say when no answer came. */
  failed: string;
  /** Where to go when the answer names no place. */
  then?: string;
  /** What to say when the answer names no place and the page stays. */
  said?: string;
  /** A plain `<form method="post">`, which works alone without script. */
  children: ComponentChildren;
}

/** Sends the form inside it without leaving the page: a refusal appears at its fields, and success goes on. */
export default function LiveForm({ failed, then, said, children }: Props) {
  const problem = useSignal("");
  const sending = useRef(false);
  const putBack = useMemo(typedBefore, []);

  useLayoutEffect(putBack, []);

  // Coming back by the browser's own button must find a form that can be sent again.
  useEffect(() => {
    const back = (event: PageTransitionEvent) => event.persisted && (sending.current = false);
    addEventListener("pageshow", back);
    return () => removeEventListener("pageshow", back);
  }, []);

  async function send(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    if (form.method !== "post") return;
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    problem.value = "";
    clearProblems(form);
    const busy = [form, event.submitter].filter((element) => element !== null);
    busy.forEach((element) => element.setAttribute("aria-busy", "true"));

    const outcome = await submit(form, event.submitter);
    const done = outcome !== "unanswered" && "location" in outcome;
    if (done && (outcome.location || then || !said)) {
      location.assign(outcome.location ?? then ?? location.href);
      return;
    }
    sending.current = false;
    busy.forEach((element) => element.removeAttribute("aria-busy"));
    if (done) toast({ text: said! });
    else if (outcome === "unanswered") problem.value = failed;
    else {
      problem.value = [outcome.title, ...markProblems(form, outcome.fields)].join(" ");
      if (outcome.version !== undefined) takeVersion(form, outcome.version);
    }
  }

  return (
    <div class="live-form" onSubmit={send}>
      {problem.value && <Alert tone="bad" live>{problem.value}</Alert>}
      {children}
    </div>
  );
}

/** Whoever was told what somebody else has saved meanwhile decides with the next press: it counts from what stands now. */
function takeVersion(form: HTMLFormElement, version: number): void {
  const field = form.elements.namedItem("version");
  if (field instanceof HTMLInputElement) field.value = String(version);
  const key = form.elements.namedItem("requestKey");
  if (key instanceof HTMLInputElement) key.value = crypto.randomUUID();
}
