/** What became of a form that was sent: where to go, or what was refused. */
export type Outcome =
  | { location: string | null }
  | { title: string; fields: Record<string, string[]>; version?: number }
  | "unanswered";

/** Sends a plain form as it stands and asks for data in return; nothing that was typed is lost. */
export async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Outcome> {
  const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  try {
    const response = await fetch(action, {
      method: "POST",
      body: bodyOf(form, submitter),
      headers: { accept: "application/json" },
    });
    if (response.ok) return { location: response.headers.get("location") };
    const problem = await response.json();
    return { title: problem.title, fields: problem.fields ?? {}, version: problem.meanwhile?.version };
  } catch {
    return "unanswered";
  }
}

function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData | URLSearchParams {
  const data = new FormData(form, submitter);
  if (form.enctype === "multipart/form-data") return data;
  return new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
}
