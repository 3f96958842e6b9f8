import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import { fill } from "@/core/text.ts";
import type { Some } from "@/texts/mod.ts";
import { Field, type FieldProps } from "./Field.tsx";
import { Glyph } from "./Glyph.tsx";
import { chevronsUpDown } from "./icons.ts";
import { move } from "./keys.ts";
import { Listbox, type ListboxOption } from "./Listbox.tsx";
import { type Found, picked, searching } from "./search.ts";

/** The sentences that a searching combobox says. */
export const comboboxTexts = ["ui.select", "ui.noResults", "ui.results", "errors.unavailable"] as const;

export interface SearchProps {
  /** Where `?q=` is answered with JSON, and the name of the list in it. */
  source: string;
  collection: string;
  /** Where it is told who was picked. */
  picks?: string;
  texts: Some<typeof comboboxTexts[number]>;
  locale: string;
  chosen: Signal<Found | null>;
  /** Offered before anything is typed. */
  options?: Found[];
}

const line = ({ id, name, phone, number }: Found): ListboxOption => ({
  id,
  label: name,
  note: phone ?? undefined,
  end: number,
});

/** An editable combobox (ARIA 1.2) that searches while one types; the form gets the id of what is chosen. */
export function SearchCombobox(props: FieldProps & SearchProps) {
  const { source, collection, picks, texts, locale, chosen, options = [], ...field } = props;
  const typed = useSignal<string | null>(null);
  const found = useSignal<Found[]>(options);
  const open = useSignal(false);
  const active = useSignal(-1);
  const failed = useSignal(false);
  const awaited = useRef(false);
  const hurried = useRef(false);
  const search = useMemo(() => searching(source, collection), [source, collection]);
  const list = `${field.id}-list`;
  const said = useComputed(() =>
    failed.value
      ? fill(texts["errors.unavailable"])
      : found.value.length === 0
      ? fill(texts["ui.noResults"], { query: typed.value ?? "" })
      : fill(texts["ui.results"], { count: found.value.length }, locale)
  );

  function show(results: Found[], broken = false) {
    found.value = results;
    failed.value = broken;
    active.value = results.length > 0 && typed.value ? 0 : -1;
    open.value = true;
    awaited.current = false;
    if (hurried.current && results[0]) choose(results[0].id);
    hurried.current = false;
  }
  function type(query: string) {
    typed.value = query;
    chosen.value = null;
    hurried.current = false;
    awaited.current = query.trim() !== "";
    if (!awaited.current) show(options);
    else {search(query, (results) =>
        awaited.current && show(results), () =>
        awaited.current && show([], true));}
  }
  function choose(id: string) {
    chosen.value = found.value.find((option) => option.id === id) ?? null;
    if (picks && chosen.value) picked(picks, id);
    close();
  }
  function close() {
    open.value = false;
    awaited.current = hurried.current = false;
    typed.value = null;
    active.value = -1;
  }
  function press(event: KeyboardEvent) {
    const target = move(event.key, active.value, found.value.length);
    const picked = open.value && event.key === "Enter" ? found.value[active.value] : undefined;
    // What is listed may still answer fewer letters: the wrong one must not be taken.
    if (event.key === "Enter" && awaited.current && active.value <= 0) hurried.current = true;
    else if (event.key === "Escape" && open.value) close();
    else if (picked) choose(picked.id);
    else if (target !== undefined && (open.value || event.key.startsWith("Arrow"))) {
      open.value = true;
      active.value = target;
      document.getElementById(`${list}-${target}`)?.scrollIntoView({ block: "nearest" });
    } else return;
    event.preventDefault();
  }

  return (
    <Field {...field}>
      {({ name, ...control }) => (
        <span class="combobox">
          <input type="hidden" name={name} value={chosen.value?.id ?? ""} />
          <span class="input input-group">
            <input
              {...control}
              data-field={name}
              role="combobox"
              autocomplete="off"
              aria-autocomplete="list"
              aria-expanded={`${open.value}`}
              aria-controls={list}
              aria-activedescendant={open.value && active.value >= 0 ? `${list}-${active.value}` : undefined}
              placeholder={fill(texts["ui.select"])}
              value={typed.value ?? chosen.value?.name ?? ""}
              onInput={(event) => type(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
              onClick={() => (open.value = true)}
              onBlur={close}
              onKeyDown={press}
            />
            <Glyph drawing={chevronsUpDown} />
          </span>
          <div hidden={!open.value} class="combobox-popup">
            <Listbox
              id={list}
              label={field.label}
              options={found.value.map(line)}
              active={active.value}
              chosen={chosen.value?.id}
              onChoose={({ id }) => choose(id)}
            />
            {found.value.length === 0 && <p class="listbox-none">{said}</p>}
          </div>
          <span class="visually-hidden" role="status">{open.value ? said : ""}</span>
        </span>
      )}
    </Field>
  );
}
