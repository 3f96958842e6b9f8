import { assert, assertEquals } from "@std/assert";
import { PDFDocument } from "pdf-lib";
import { invoiceFor, invoiceOf, invoicePaper, pay, receiptOf, receiptPaper } from "@/domain/billing/mod.ts";
import { textIn, type TextKey } from "@/texts/mod.ts";
import { inWorld } from "@/tests/support/world.ts";

Deno.test("an invoice and its receipt are papers in each language, named by their numbers", () =>
  inWorld(async ({ as, noor }) => {
    const patientId = noor.patients.get("علی حیدر")!;
    const lines = Array.from(
      { length: 40 },
      (_, index) => ({ description: `Filling ${index}`, quantity: 2, unitAmount: 5 }),
    );
    const papers = await as(noor.staff("owner"), async (scope) => {
      const { id } = await invoiceFor(scope, { patientId, chargeIds: [], lines });
      const { receiptId } = await pay(scope, id, { amount: 100, method: "cash" });
      const [invoice, receipt] = [await invoiceOf(scope, id), await receiptOf(scope, receiptId)];
      return await Promise.all((["en", "ro", "ur"] as const).flatMap((locale) => {
        const say = (key: string, values = {}) => textIn(locale)(`billing.${key}` as TextKey, values);
        return [invoicePaper(scope, invoice, { locale, say }), receiptPaper(scope, receipt, { locale, say })];
      }));
    });
    for (const [index, { name, bytes }] of papers.entries()) {
      const paper = await PDFDocument.load(bytes);
      assertEquals([name, paper.getPageCount()], index % 2 ? ["RC-0001", 1] : ["INV-0001", 2]);
      assert(paper.getTitle()?.endsWith(name) && !paper.getTitle()?.includes("billing."), paper.getTitle());
    }
  }));
