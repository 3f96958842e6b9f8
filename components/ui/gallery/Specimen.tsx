import type { ComponentChildren } from "preact";

/** A titled part of the gallery. */
export function Specimen({ title, children }: { title: string; children: ComponentChildren }) {
  const id = title.toLowerCase().replaceAll(/\W+/g, "-");
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="stack">{children}</div>
    </section>
  );
}
