import type { ComponentChildren } from "preact";

/** A line of a listbox: what it is called, what else tells it apart, and the word at its end. */
export interface ListboxOption {
  id: string;
  label: string;
  note?: string;
  end?: string;
  icon?: ComponentChildren;
}

interface Props {
  id: string;
  label: string;
  options: ListboxOption[];
  /** The one that Enter would take. */
  active: number;
  /** The one that is chosen now. */
  chosen?: string;
  onChoose: (option: ListboxOption) => void;
}

/** The choices under an input that keeps the focus (ARIA 1.2 combobox). */
export function Listbox({ id, label, options, active, chosen, onChoose }: Props) {
  return (
    <ul class="listbox" role="listbox" id={id} aria-label={label}>
      {options.map((option, index) => (
        <li
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={`${option.id === chosen}`}
          data-active={index === active || undefined}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
        >
          {option.icon}
          <span>
            {option.label}
            {option.note && <small>{option.note}</small>}
          </span>
          {option.end && <span class="end">{option.end}</span>}
        </li>
      ))}
    </ul>
  );
}
