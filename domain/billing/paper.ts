import { dateIn } from "@/core/dates.ts";
import { moneyIn } from "@/core/money.ts";
import type { Locale } from "@/core/text.ts";
import type { PortalScope, Scope } from "@/core/scope.ts";
import { balanceOf, type Invoice } from "./invoice.ts";
import type { Receipt } from "./receipt.ts";

/** A paper ready to be kept: its name without an ending, and its PDF. */
export interface Paper {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The words of a paper in one language; keys are those of the billing texts. */
export interface Words {
  locale: Locale;
  say: (key: string, values?: Record<string, string | number>) => string;
}

type Inside = Pick<Scope | PortalScope, "clinicName" | "timeZone">;

/** An invoice as a PDF. */
export async function invoicePaper(clinic: Inside, invoice: Invoice, words: Words): Promise<Paper> {
  const { say, locale } = words;
  const money = (amount: number) => moneyIn(locale, { amount, currency: invoice.currency });
  const sheet = await headed(
    clinic,
    words,
    say(invoice.kind === "opening" ? "openingTitle" : "invoiceTitle"),
    invoice.number,
    invoice.issuedAt,
    invoice.patient.name,
  );
  for (const line of invoice.lines) {
    const times = line.quantity > 1 ? ` × ${line.quantity}` : "";
    sheet.line(line.description + times, money(line.amount));
  }
  sheet.rule().line(say("total"), money(invoice.total), { bold: true });
  sheet.line(say("paid"), money(invoice.paid)).line(say("balance"), money(balanceOf(invoice)), {
    bold: true,
  });
  return { name: invoice.number, bytes: await sheet.bytes() };
}

/** The receipt of one payment as a PDF. */
export async function receiptPaper(clinic: Inside, receipt: Receipt, words: Words): Promise<Paper> {
  const { say, locale } = words;
  const money = (amount: number) => moneyIn(locale, { amount, currency: receipt.currency });
  const sheet = await headed(
    clinic,
    words,
    say("receipt"),
    receipt.number,
    receipt.issuedAt,
    receipt.patient.name,
  );
  sheet.line(say("forInvoice"), receipt.invoiceNumber).line(say("method"), say(`method_${receipt.method}`));
  sheet.rule().line(say("received"), money(receipt.amount), { bold: true, size: 14 });
  sheet.line(say("balance"), money(receipt.balanceAfter), { faint: true });
  return { name: receipt.number, bytes: await sheet.bytes() };
}

async function headed(
  clinic: Inside,
  { say, locale }: Words,
  title: string,
  number: string,
  at: Date,
  patient: string,
) {
  const { Sheet } = await import("@/core/pdf.ts"); // with its shaper: a load that only papers need
  const sheet = await Sheet.begin(`${title} ${number}`, locale === "ur");
  const day = dateIn(locale, "longDate", at, clinic.timeZone);
  sheet.line(clinic.clinicName, day, { bold: true, size: 14 }).space(18);
  sheet.line(title, number, { bold: true, size: 18 }).space(6);
  return sheet.line(say("patient"), patient).space(10).rule();
}
