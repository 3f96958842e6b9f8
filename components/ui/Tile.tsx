import type { ComponentChildren, JSX } from "preact";

type Props = Omit<JSX.IntrinsicElements["input"], "type" | "size" | "title"> & {
  type?: "radio" | "checkbox";
  title: string;
  note?: string;
  end?: ComponentChildren;
};

/** A choice that is a whole tile: a service, a clinic, a way to pay. */
export function Tile({ type = "radio", title, note, end, ...input }: Props) {
  return (
    <label class="tile">
      <input {...input} type={type} class={type === "radio" ? "radio" : "check"} />
      <span>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </span>
      {end && <span class="end">{end}</span>}
    </label>
  );
}
