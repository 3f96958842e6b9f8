import type { Tone } from "./Badge.tsx";

interface Props {
  /** Whose initials it shows; the name itself stands nearby. */
  name: string;
  /** A picture of them, where there is one. */
  src?: string | null;
  tone?: Tone;
  size?: "small" | "large" | "huge";
  /** Clinics are square, people are round. */
  square?: boolean;
}

const tones: Tone[] = ["accent", "info", "good", "warn", "plum"];

/** A picture, or initials on a ground that stays the same for the same name; hidden from screen readers. */
export function Avatar({ name, src, tone, size, square }: Props) {
  const words = name.replace(/^(Dr|Prof|Mr|Mrs|Ms)\.?\s+/i, "").split(/\s+/).filter(Boolean);
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...word ?? ""][0] ?? "").join("\u200c").toUpperCase();
  const sum = [...name].reduce((total, letter) => total + letter.codePointAt(0)!, 0);
  return (
    <span
      class="avatar"
      data-tone={tone ?? tones[sum % tones.length]}
      data-size={size}
      data-shape={square ? "square" : undefined}
      aria-hidden="true"
    >
      {src ? <img src={src} alt="" loading="lazy" decoding="async" /> : initials}
    </span>
  );
}
