import { clearProblems, markProblems } from "@/components/ui/problems.ts";
import { submit } from "@/components/ui/submit.ts";

interface Hand {
  /** Asks for the visit; it appears in the dialog's partial. */
  load(id: string): void;
  done(text: string): void;
  declined(text?: string): void;
  /** What is said after something was done. */
  said: string;
}

/** Opens a visit's card as a dialog over the calendar, and does there what its forms say without leaving it. Returns what ends it. */
export function previewing(root: HTMLElement, hand: Hand): () => void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog.preview")!;

  function open(event: MouseEvent) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) {
      return;
    }
    const link = (event.target as Element).closest("a");
    const card = link?.closest<HTMLElement>("[data-visit]");
    if (!card || dialog.contains(card)) return;
    event.preventDefault();
    const id = card.dataset.visit!;
    const shown = () => dialog.querySelector<HTMLElement>("[data-preview]")?.dataset.preview === id;
    dialog.toggleAttribute("data-loading", !shown());
    const observer = new MutationObserver(() => {
      if (!shown()) return;
      observer.disconnect();
      dialog.removeAttribute("data-loading");
    });
    observer.observe(dialog, { subtree: true, childList: true, attributes: true });
    dialog.addEventListener("close", () => observer.disconnect(), { once: true });
    dialog.showModal();
    hand.load(id);
  }

  async function send(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    if (form.method !== "post") return;
    event.preventDefault();
    if (form.getAttribute("aria-busy")) return;
    clearProblems(form);
    form.setAttribute("aria-busy", "true");
    const outcome = await submit(form, event.submitter);
    form.removeAttribute("aria-busy");
    if (outcome === "unanswered") return hand.declined();
    if ("title" in outcome) {
      markProblems(form, outcome.fields);
      return hand.declined(outcome.title);
    }
    dialog.close();
    hand.done(hand.said);
  }

  root.addEventListener("click", open);
  dialog.addEventListener("submit", send);
  return () => {
    root.removeEventListener("click", open);
    dialog.removeEventListener("submit", send);
  };
}
