import type { ComponentChildren, JSX } from "preact";

interface Look {
  /** One primary button per view; `danger` is outlined and sits apart. */
  kind?: "primary" | "quiet" | "danger";
  size?: "small" | "large";
  /** What an icon-only button does, in words. */
  label?: string;
  /** Fills the line. */
  wide?: boolean;
  /** Shows that it is at work and takes no second press. */
  busy?: boolean;
  children: ComponentChildren;
}

type ButtonProps = Look & Omit<JSX.IntrinsicElements["button"], "size" | "label"> & { href?: undefined };
type LinkProps = Look & Omit<JSX.IntrinsicElements["a"], "size" | "label"> & { href: string };

/** A button, or with `href` a link that looks like one. With `label` its child is an icon alone. */
export function Button({ kind, size, label, wide, busy, children, ...rest }: ButtonProps | LinkProps) {
  const look = {
    class: "button",
    "data-kind": kind,
    "data-size": size,
    "data-icon": label !== undefined || undefined,
    "data-wide": wide || undefined,
    "aria-label": label,
    "aria-busy": busy || undefined,
    title: label,
  };
  if (rest.href !== undefined) return <a {...look} {...rest as JSX.IntrinsicElements["a"]}>{children}</a>;
  const { type = "button", ...attributes } = rest as JSX.IntrinsicElements["button"];
  return <button {...look} type={type} {...attributes}>{children}</button>;
}

/** Buttons that belong together: previous, today, next. */
export function ButtonGroup({ label, children }: { label: string; children: ComponentChildren }) {
  return <span class="button-group" role="group" aria-label={label}>{children}</span>;
}
