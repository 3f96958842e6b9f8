import { z } from "zod";

const isHundredths = (percent: number) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6;
const languages = ["en", "ro", "ur"] as const;

/** What is said of whatever stands on the price list. */
export const listed = {
  name: z.string().trim().min(1).max(200),
  names: z.partialRecord(z.enum(languages), z.string().trim().min(1).max(200)).default({}),
  code: z.string().trim().min(1).max(20),
  category: z.string().trim().max(100).default(""),
  description: z.string().trim().max(2_000).default(""),
  /** On top of the price, to a hundredth of a percent. */
  taxPercent: z.coerce.number().min(0).max(100).refine(isHundredths).default(0),
};

const Line = z.object({
  id: z.uuid().optional(),
  quantity: z.coerce.number().int().min(0).max(999).default(1),
});

/**
 * What comes with something else: one line for each, and one that was left empty or counts none is no line. The same thing on
 * two lines is counted together.
 */
export const parts = () =>
  z.array(Line).max(100).transform((lines) => {
    const counted = new Map<string, number>();
    for (const { id, quantity } of lines) {
      if (id && quantity > 0) counted.set(id, (counted.get(id) ?? 0) + quantity);
    }
    return [...counted].map(([id, quantity]) => ({ id, quantity }));
  }).refine((parts) => parts.every(({ quantity }) => quantity <= 999), {
    params: { code: "too_large", values: { max: 999 } },
  });
