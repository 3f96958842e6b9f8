import { assert, assertEquals, assertMatch } from "@std/assert";
import { browser, callerAs, type Problem } from "@/tests/support/caller.ts";
import { expecting, type Invoice, invoiceAtNoor, patientAt } from "@/tests/support/over_http.ts";

const reception = () => callerAs("reception@noor.test");
const rupees = (amount: number) => ({ amount, currency: "PKR" });

Deno.test("an invoice answers its number, its status and all amounts as minor units with their currency", async () => {
  const desk = await reception();
  const { path, number } = await invoiceAtNoor(desk);
  const invoice = expecting(200, await desk.get<Invoice>(path));
  assertEquals([invoice.number, invoice.status], [number, "issued"]);
  assertEquals([invoice.total, invoice.paid, invoice.balance], [rupees(250_000), rupees(0), rupees(250_000)]);
  const [{ description, quantity, unitAmount, amount }] = invoice.lines;
  assertEquals([description, quantity, unitAmount, amount], [
    "Composite filling",
    2,
    rupees(125_000),
    rupees(250_000),
  ]);
});

Deno.test("payments answer a receipt each, more than the balance is refused, and the last one settles it", async () => {
  const desk = await reception();
  const { path } = await invoiceAtNoor(desk);
  const first = await desk.post<{ receiptId: string }>(`${path}/payments`, {
    amount: 50_000,
    method: "cash",
  });
  assertEquals([first.status, typeof first.body.receiptId], [201, "string"]);
  assertEquals(first.headers.get("location"), path);
  assertEquals((await desk.get<Invoice>(path)).body.status, "partly_paid");

  const over = expecting(
    422,
    await desk.post<Problem>(`${path}/payments`, { amount: 200_001, method: "card" }),
  );
  assertEquals([over.type, Object.keys(over.fields!)], ["/problems/over_balance", ["amount"]]);
  expecting(201, await desk.post(`${path}/payments`, { amount: 200_000, method: "card" }));
  const { status, paid, balance } = (await desk.get<Invoice>(path)).body;
  assertEquals([status, paid, balance], ["paid", rupees(250_000), rupees(0)]);
});

Deno.test("in JSON an amount is a bare integer: fractions, texts and negatives are refused", async () => {
  const desk = await reception();
  const { path } = await invoiceAtNoor(desk);
  for (const amount of [12.5, "125.00", "12500", -1, 0, null]) {
    const { fields } = expecting(422, await desk.post<Problem>(`${path}/payments`, { amount }));
    assertEquals(Object.keys(fields!), ["amount"], String(amount));
  }
  assertEquals((await desk.get<Invoice>(path)).body.paid, rupees(0));
});

Deno.test("in a form an amount is what people type, and more decimals than the currency has are refused", async () => {
  const desk = await reception();
  const { path } = await invoiceAtNoor(desk);
  const pay = (amount: string) =>
    desk.post(`${path}/payments`, new URLSearchParams({ amount, method: "cash" }), browser);
  const paid = await pay("1,250.50");
  assertEquals([paid.status, paid.headers.get("location")], [303, path]);
  const refused = await pay("10.005");
  assertEquals(refused.status, 422);
  assertMatch(
    refused.text,
    /aria-invalid="true"[^>]*value="10\.005"|value="10\.005"[^>]*aria-invalid="true"/,
  );
  assertEquals((await desk.get<Invoice>(path)).body.paid, rupees(125_050));
});

Deno.test("an invoice by form takes decimals in its lines", async () => {
  const desk = await reception();
  const { id: patientId } = await patientAt(desk, "noor");
  const form = (unitAmount: string) =>
    desk.post(
      "/c/noor/invoices",
      new URLSearchParams({
        patientId,
        "lines.0.description": "Toothbrush",
        "lines.0.quantity": "3",
        "lines.0.unitAmount": unitAmount,
      }),
      browser,
    );
  const answer = await form("99.90");
  assertEquals(answer.status, 303);
  assertEquals((await desk.get<Invoice>(answer.headers.get("location")!)).body.total, rupees(29_970));
  assertEquals((await form("99.901")).status, 422);
});

Deno.test("a payment sent again under its Idempotency-Key is taken once", async () => {
  const desk = await reception();
  const { path } = await invoiceAtNoor(desk);
  const key = { "idempotency-key": crypto.randomUUID() };
  const first = expecting(201, await desk.post(`${path}/payments`, { amount: 10_000 }, key));
  assertEquals(expecting(201, await desk.post(`${path}/payments`, { amount: 10_000 }, key)), first);
  assertEquals((await desk.get<Invoice>(path)).body.paid, rupees(10_000));
});

Deno.test("an invoice and a receipt open as PDF papers named for their number", async () => {
  const desk = await reception();
  const { path, number } = await invoiceAtNoor(desk);
  const { receiptId } = expecting(
    201,
    await desk.post<{ receiptId: string }>(`${path}/payments`, { amount: 50_000 }),
  );
  const papers = [`${path}/invoice.pdf`, `/c/noor/receipts/${receiptId}/receipt.pdf`];
  const [invoice, receipt] = await Promise.all(papers.map((paper) => desk.get(paper, browser)));
  for (const { status, headers, text } of [invoice, receipt]) {
    assertEquals([status, headers.get("content-type"), text.slice(0, 5)], [200, "application/pdf", "%PDF-"]);
    assert(text.length > 3_000, `${text.length}`);
  }
  assertMatch(invoice.headers.get("content-disposition")!, new RegExp(`filename="${number}\\.pdf"`));
  assertMatch(receipt.headers.get("content-disposition")!, /filename="RC-\w+\.pdf"/);
});
