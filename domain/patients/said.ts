import { z } from "zod";

/** A text that was filled in. */
export const text = (most: number) => z.string().trim().min(1).max(most);

/** Yes or no: a form's ticked box, or JSON's true and false. */
export const flag = () =>
  z.preprocess(
    (value) => value === "on" || value === "true" ? true : value === "false" ? false : value,
    z.boolean(),
  );

/** Several short texts: a list, or one text with commas or line ends between them. Said twice counts once. */
export const listed = <S extends z.ZodType<string>>(most: number, each: S) =>
  z.preprocess(
    (value) => {
      const parts = typeof value === "string" ? value.split(/[,،;\n]/).map((part) => part.trim()) : value;
      return Array.isArray(parts) ? parts.filter((part) => part !== "") : parts;
    },
    z.array(each).max(most),
  ).transform((all): z.output<S>[] => [...new Set(all)]);

/**
 * Rows of a form, of which those that say none of `telling` were left empty. A refusal still names the row as it was
 * sent.
 */
export function rows<S extends z.ZodType>(telling: string[], row: S, most: number) {
  const filled = (value: unknown) =>
    typeof value === "object" && value !== null && !telling.some((field) => field in value) ? null : value;
  return z.array(z.preprocess(filled, row.nullable())).max(most)
    .transform((all) => all.filter((one) => one !== null) as z.output<S>[]);
}
