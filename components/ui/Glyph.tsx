interface Props {
  drawing: string;
  flip?: boolean;
}

/** An icon from one drawing of `icons.ts`, hidden from screen readers: an island carries only the drawings it names. */
export function Glyph({ drawing, flip }: Props) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      data-flip={flip}
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}
