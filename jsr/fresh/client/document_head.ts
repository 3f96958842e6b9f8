/** Carries a fetched document's head over into the live one: nothing twice, and no script that runs. */
export function mergeHead(doc: Document): void {
  if (doc.title) document.title = doc.title;
  for (const element of [...doc.head.children]) {
    if (element instanceof HTMLMetaElement) meta(element);
    else if (element instanceof HTMLLinkElement) link(element);
    else if (element instanceof HTMLScriptElement) data(element);
    else if (element instanceof HTMLStyleElement) style(element);
  }
}

function meta(element: HTMLMetaElement): void {
  if (element.hasAttribute("charset")) return;
  const name = element.name ? "name" : "property";
  const wanted = element.getAttribute(name);
  const live = [...document.head.querySelectorAll("meta")].find((each) => each.getAttribute(name) === wanted);
  if (live) live.content = element.content;
  else document.head.append(element);
}

function link(element: HTMLLinkElement): void {
  if (element.rel !== "stylesheet") return;
  // The resolved address: a path and a URL may mean the same sheet.
  const known = [...document.querySelectorAll("link")].some(({ href }) => href === element.href);
  if (!known) document.head.append(element);
}

function data(element: HTMLScriptElement): void {
  if (!element.type.includes("json")) return;
  const live = [...document.head.querySelectorAll("script")].find(({ type, id, text }) =>
    type === element.type &&
    (element.id ? id === element.id : text === element.text)
  );
  if (live) live.text = element.text;
  else document.head.append(element);
}

function style(element: HTMLStyleElement): void {
  const same = [...document.head.querySelectorAll("style")].some((
    { id, textContent },
  ) => element.id ? id === element.id : textContent === element.textContent);
  if (!same) document.head.append(element);
}
