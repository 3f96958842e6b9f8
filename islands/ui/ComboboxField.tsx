import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { FieldProps } from "@/components/ui/Field.tsx";
import { SearchCombobox, type SearchProps } from "@/components/ui/SearchCombobox.tsx";
import { Select } from "@/components/ui/Select.tsx";
import type { Found } from "@/components/ui/search.ts";

type Props = FieldProps & Omit<SearchProps, "chosen"> & {
  /** What can be chosen without script, and what is offered before anything is typed. */
  options: Found[];
  /** The id that is chosen from the start. */
  value?: string;
};

/** A labelled choice among many: a plain list without script, a search with it. */
export default function ComboboxField({ options, value, ...props }: Props) {
  const ready = useSignal(false);
  const { label, name, id = `field-${name}`, hint, error, optional, required, texts } = props;
  // Read before anything is drawn: drawing the plain list again undoes what was chosen in it meanwhile.
  const first = useMemo(() => chosenBefore(id) ?? value, []);
  const chosen = useSignal<Found | null>(options.find(({ id }) => id === first) ?? null);

  useLayoutEffect(() => {
    ready.value = true;
  }, []);

  if (ready.value) return <SearchCombobox {...props} id={id} options={options} chosen={chosen} />;
  return (
    <Select
      {...{ label, name, id, hint, error, optional, required, value }}
      placeholder={String(texts["ui.select"])}
      options={options.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** What stands in the plain list that the server drew; undefined where there is none. */
function chosenBefore(id: string): string | undefined {
  if (typeof document === "undefined") return undefined;
  const list = document.getElementById(id);
  return list instanceof HTMLSelectElement ? list.value : undefined;
}
