import { navigate, navigates } from "./navigation.ts";

/** Takes over a form that names where it goes. */
export async function submit(event: SubmitEvent): Promise<void> {
  const { target: form, submitter } = event;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (!navigates(form) || (submitter && !navigates(submitter))) return;

  // What the pressed button says counts before what the form says.
  const said = (name: string) => submitter?.getAttribute("form" + name) ?? form.getAttribute(name);
  const method = (said("method") ?? "get").toLowerCase(),
    action = said("action");
  const ownAction = submitter?.hasAttribute("formaction");
  const partial = submitter?.getAttribute("f-partial") ??
    (ownAction ? null : form.getAttribute("f-partial"));
  if (!["get", "post"].includes(method) || (partial ?? action) === null) return;

  event.preventDefault();
  const target = new URL(action ?? location.href, location.href);
  const source = new URL(partial ?? action!, location.href);
  const data = new FormData(form, submitter);
  if (method === "post") await navigate(target, source, { method, body: data });
  else {
    source.search = target.search = `${new URLSearchParams(
      [...data].map(([name, value]) => [name, `${value}`]),
    )}`;
    await navigate(target, source);
  }
}
