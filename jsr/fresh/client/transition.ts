/** Makes a change as a view transition where the page asks for it and the browser can. */
export async function withTransition<T>(change: () => T): Promise<T> {
  const wanted = document.querySelector("[f-view-transition]:not([f-view-transition=false])");
  if (!wanted || !("startViewTransition" in document)) return change();
  let result: T;
  await document.startViewTransition(() => {
    result = change();
  }).updateCallbackDone;
  return result!;
}
