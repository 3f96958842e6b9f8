import { Glyph } from "./Glyph.tsx";
import { type IconName, icons } from "./icons.ts";

export type { IconName };

/**
 * An icon by lucide's name; `flip` mirrors a directional one from right to left.
 * For what the server draws: in an island use `Glyph`, or every drawing comes along.
 */
export function Icon({ name, flip }: { name: IconName; flip?: boolean }) {
  return <Glyph drawing={icons[name]} flip={flip} />;
}
