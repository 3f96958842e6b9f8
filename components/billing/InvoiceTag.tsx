import { Tag, type Tone } from "@/components/ui/Badge.tsx";
import type { InvoiceStatus } from "@/domain/billing/invoice.ts";
import type { T } from "@/texts/mod.ts";

const tones: Record<InvoiceStatus, Tone> = {
  issued: "warn",
  partly_paid: "info",
  paid: "good",
  cancelled: "bad",
};

/** How far an invoice has been paid, in a word. */
export function InvoiceTag({ t, status }: { t: T; status: InvoiceStatus }) {
  return <Tag tone={tones[status]}>{t(`billing.status_${status}`)}</Tag>;
}
