/**
 * Marks the fields that were refused, says why beneath each and moves the focus to the first.
 * Returns what could not be tied to a field.
 */
export function markProblems(form: HTMLFormElement, fields: Record<string, string[]>): string[] {
  const controls = new Map(Object.keys(fields).map((name) => [name, controlOf(form, name)]));
  for (const [name, control] of controls) {
    if (control) mark(control, name, fields[name].join(" "));
  }
  const first = [...controls.values()].filter((control) => control !== null)
    .sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1).at(0);
  for (const control of controls.values()) control?.closest("details")?.setAttribute("open", "");
  first?.focus();
  return [...controls].filter(([, control]) => !control).flatMap(([name]) => fields[name]);
}

/** Takes back what `markProblems` and the server marked. */
export function clearProblems(form: HTMLFormElement): void {
  for (const message of form.querySelectorAll(`.field > .error`)) message.remove();
  for (const control of form.querySelectorAll<HTMLElement>("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    const kept = described(control).filter((id) => !id.endsWith("-error"));
    if (kept.length) control.setAttribute("aria-describedby", kept.join(" "));
    else control.removeAttribute("aria-describedby");
  }
}

function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const found = form.elements.namedItem(name);
  const control = found instanceof RadioNodeList ? found[0] as HTMLElement : found as HTMLElement | null;
  // A combobox posts a hidden input; people see the one that stands for it.
  if (control instanceof HTMLInputElement && control.type === "hidden") {
    return form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  }
  return control;
}

function mark(control: HTMLElement, name: string, text: string): void {
  control.id ||= `field-${name}`;
  const message = document.createElement("span");
  message.className = "error";
  message.id = `${control.id}-error`;
  message.textContent = text;
  (control.closest(".field") ?? control.parentElement)?.append(message);
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", [...described(control), message.id].join(" "));
}

function described(control: HTMLElement): string[] {
  return control.getAttribute("aria-describedby")?.split(" ").filter(Boolean) ?? [];
}
