import type { ComponentChildren } from "preact";

interface Props {
  title?: string;
  heading?: "h2" | "h3";
  actions?: ComponentChildren;
  footer?: ComponentChildren;
  /** No padding: for a list or a table that reaches the edges. */
  bleed?: boolean;
  children: ComponentChildren;
}

/** A group of things on its own piece of paper; cards are never nested. */
export function Card({ title, heading: Heading = "h2", actions, footer, bleed, children }: Props) {
  return (
    <section class="card">
      {title && (
        <header>
          <Heading>{title}</Heading>
          {actions}
        </header>
      )}
      {bleed ? children : <div class="card-body">{children}</div>}
      {footer && <footer>{footer}</footer>}
    </section>
  );
}
