type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Notes what was typed and chosen before the page's scripts came, and returns what puts it back: an island that draws
 * its fields for the first time gives them the values they were served with.
 */
export function typedBefore(): () => void {
  if (typeof document === "undefined") return () => {};
  const controls = [...document.querySelectorAll<Control>(".live-form :is(input, select, textarea)")];
  const again = controls.filter(differs).map((control) => {
    const { value } = control;
    const checked = control instanceof HTMLInputElement && control.checked;
    return () => {
      control.value = value;
      if (control instanceof HTMLInputElement) control.checked = checked;
    };
  });
  return () => again.forEach((put) => put());
}

function differs(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  }
  if (control.value !== control.defaultValue) return true;
  return control instanceof HTMLInputElement && control.checked !== control.defaultChecked;
}
