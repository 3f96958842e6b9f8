import { Choices } from "@/components/ui/Choice.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import type { FormState } from "@/components/ui/form_state.ts";
import { Select } from "@/components/ui/Select.tsx";
import { moneyIn } from "@/core/money.ts";
import type { Part } from "@/domain/catalog/part.ts";
import type { T } from "@/texts/mod.ts";

interface Props {
  t: T;
  form: FormState;
  /** The field that the lines belong to. */
  name: "services" | "products";
  legend: string;
  hint?: string;
  /** What can be chosen. */
  offered: Pick<Part, "id" | "name" | "price">[];
  known?: Part[];
  mayChange: boolean;
}

/** A line for each part and how many of it, and some that are empty; a line that is emptied is taken out. */
export function PartRows({ t, form, name, legend, hint, offered, known = [], mayChange }: Props) {
  const gone = known.filter(({ id }) => !offered.some((one) => one.id === id));
  const options = [...offered, ...gone].map(({ id, name, price }) => ({
    value: id,
    label: `${name} · ${moneyIn(t.locale, price)}`,
  }));
  const spare = known.length === 0 ? 3 : 2;
  const lines = known.length + (mayChange ? spare : 0);
  return (
    <Choices legend={legend} error={form.error(name)}>
      {Array.from({ length: lines }, (_, index) => (
        <div class="part" key={index}>
          <Select
            label={`${legend}, ${index + 1}`}
            quiet
            name={`${name}.${index}.id`}
            placeholder={t("catalog.nothing")}
            options={options}
            disabled={!mayChange}
            value={form.value(`${name}.${index}.id`, known[index]?.id)}
          />
          <TextField
            label={`${t("catalog.quantity")}, ${index + 1}`}
            quiet
            name={`${name}.${index}.quantity`}
            type="number"
            min={0}
            max={999}
            dir="ltr"
            readOnly={!mayChange}
            value={form.value(`${name}.${index}.quantity`, known[index]?.quantity ?? 1)}
          />
        </div>
      ))}
      {hint && <small>{hint}</small>}
    </Choices>
  );
}
