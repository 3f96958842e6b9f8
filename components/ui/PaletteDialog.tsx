import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { fill } from "@/core/text.ts";
import type { Some } from "@/texts/mod.ts";
import { Glyph } from "./Glyph.tsx";
import { arrowRight, cornerDownLeft, search as magnifier, user } from "./icons.ts";
import { move } from "./keys.ts";
import { PaletteGroup, type PaletteLine, take } from "./PaletteGroup.tsx";
import { type Found, picked, searching } from "./search.ts";

/** The sentences that the palette says. */
export const paletteTexts = [
  "shell.paletteHint",
  "shell.paletteEmpty",
  "shell.paletteFailed",
  "shell.palettePages",
  "shell.palettePatients",
  "shell.paletteRecent",
  "shell.paletteMove",
  "shell.paletteOpen",
  "shell.paletteClose",
] as const;

export interface PaletteProps {
  /** The clinic's address, such as `/c/noor`; patients are asked for beneath it. */
  base: string;
  pages: { href: string; label: string }[];
  texts: Some<typeof paletteTexts[number]>;
  onClose: () => void;
}

const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The command palette: any page or patient, by keyboard alone. */
export function PaletteDialog({ base, pages, texts, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const query = useSignal("");
  const found = useSignal<Found[]>([]);
  const failed = useSignal(false);
  const active = useSignal(0);
  const search = useMemo(() => searching(`${base}/patients/search`, "patients"), [base]);
  const recent = useSignal<Found[]>([]);

  const awaited = useRef(false);
  const hurried = useRef(false);

  // Before anything is painted: what is typed next belongs here.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Whoever is on the way through the pages already is not pushed aside.
    const offer = (lately: Found[]) => active.value === 0 && (recent.value = lately);
    searching(`${base}/patients/search`, "patients", 0)("", offer, () => {});
  }, []);

  const asked = query.value.trim() !== "";
  const lineOf = ({ id, name, phone, number }: Found): PaletteLine => ({
    href: `${base}/patients/${id}`,
    label: name,
    note: phone ?? undefined,
    end: number,
    icon: <Glyph drawing={user} />,
    onTake: () => picked(`${base}/patients/picks`, id),
  });
  const patientLines = (asked ? found : recent).value.map(lineOf);
  const pagesFound = () => pages.filter(({ label }) => plain(label).includes(plain(query.value)));
  const pageLines: PaletteLine[] = pagesFound()
    .map((page) => ({ ...page, icon: <Glyph drawing={arrowRight} flip /> }));
  const lines = [...patientLines, ...pageLines];

  function type(text: string) {
    query.value = text;
    active.value = 0;
    failed.value = hurried.current = false;
    awaited.current = text.trim() !== "";
    if (awaited.current) search(text, show, () => show([], true));
    else found.value = [];
  }
  function show(answer: Found[], broken = false) {
    found.value = answer.slice(0, 8);
    failed.value = broken;
    awaited.current = false;
    const first = answer[0] ? lineOf(answer[0]) : pageLines[0];
    if (hurried.current && first) take(first);
  }
  function press(event: KeyboardEvent) {
    const target = move(event.key, active.value, lines.length);
    // What is listed may still answer fewer letters: the wrong patient must not open.
    if (event.key === "Enter" && awaited.current && active.value === 0) hurried.current = true;
    else if (event.key === "Enter" && lines[active.value]) take(lines[active.value]);
    else if (target !== undefined && event.key.startsWith("Arrow")) {
      active.value = target;
      document.getElementById(`palette-${target}`)?.scrollIntoView({ block: "nearest" });
    } else return;
    event.preventDefault();
  }
  const outside = (event: MouseEvent) => event.target === dialog.current && dialog.current?.close();
  const say = (key: typeof paletteTexts[number]) => fill(texts[key], { query: query.value });

  return (
    <dialog
      class="palette"
      ref={dialog}
      onClose={onClose}
      onClick={outside}
      aria-label={say("shell.paletteHint")}
    >
      <div class="palette-input">
        <Glyph drawing={magnifier} />
        <input
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-label={say("shell.paletteHint")}
          aria-autocomplete="list"
          aria-expanded={`${lines.length > 0}`}
          aria-controls="palette-list"
          aria-activedescendant={lines.length > 0 ? `palette-${active.value}` : undefined}
          placeholder={say("shell.paletteHint")}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <div class="listbox" role="listbox" id="palette-list" aria-label={say("shell.paletteHint")}>
        <PaletteGroup
          heading={say(asked ? "shell.palettePatients" : "shell.paletteRecent")}
          lines={patientLines}
          first={0}
          active={active.value}
        />
        <PaletteGroup
          heading={say("shell.palettePages")}
          lines={pageLines}
          first={patientLines.length}
          active={active.value}
        />
      </div>
      <p class="palette-none" role="status">
        {failed.value ? say("shell.paletteFailed") : lines.length === 0 ? say("shell.paletteEmpty") : ""}
      </p>
      <footer class="desk-only">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {say("shell.paletteMove")}
        </span>
        <span>
          <kbd>
            <Glyph drawing={cornerDownLeft} />
          </kbd>{" "}
          {say("shell.paletteOpen")}
        </span>
        <span>
          <kbd>Esc</kbd> {say("shell.paletteClose")}
        </span>
      </footer>
    </dialog>
  );
}
