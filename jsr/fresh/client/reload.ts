/** Loads the page anew when the development server has restarted with other code. */
export function reloadWithServer(): void {
  const path = document.querySelector<HTMLElement>("script[data-alive]")
    ?.dataset.alive;
  if (!path) return;
  let revision: string | null = null;
  new EventSource(path).onmessage = ({ data }) => {
    revision ??= data;
    if (revision !== data) location.reload();
  };
}
