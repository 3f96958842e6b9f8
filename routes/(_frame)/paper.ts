import type { Paper, Words } from "@/domain/billing/mod.ts";
import type { T, TextKey } from "@/texts/mod.ts";

/** The words of a paper in one language. */
export function wordsFor(t: T): Words {
  return { locale: t.locale, say: (key, values) => t(`billing.${key}` as TextKey, values) };
}

/** A paper as the browser shows or keeps it. */
export function paperResponse({ name, bytes }: Paper): Response {
  return new Response(bytes, {
    headers: { "content-type": "application/pdf", "content-disposition": `inline; filename="${name}.pdf"` },
  });
}
