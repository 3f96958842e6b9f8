import type { ComponentChildren } from "preact";

interface Props {
  icon: ComponentChildren;
  title: string;
  /** Why it is empty. */
  children?: ComponentChildren;
  /** The one useful next step. */
  action?: ComponentChildren;
  small?: boolean;
  heading?: "h2" | "h3";
}

/** A place with nothing in it: says why, then offers what to do next. */
export function Empty({ icon, title, children, action, small, heading: Heading = "h2" }: Props) {
  return (
    <div class="empty" data-size={small ? "small" : undefined}>
      <span class="glyph">{icon}</span>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div class="row">{action}</div>}
    </div>
  );
}
