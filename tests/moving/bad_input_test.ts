import { assertEquals } from "@std/assert";
import { amountFrom, clockFrom, dayFrom, instantFrom } from "@/core/typed.ts";
import { Refusal } from "@/core/refusal.ts";
import { understood } from "@/domain/patients/mod.ts";
import { inWorld } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";

const none = { add: 0, change: 0, same: 0, ambiguous: 0, wrong: 0, taken: 0, kept: 0, undone: 0 };

Deno.test("a table with a thousand columns is read, and one with too many is no table", () =>
  inWorld(async (world) => {
    const wide = (columns: number) =>
      ["Name", ...Array.from({ length: columns - 1 }, (_, n) => `c${n}`)].join(",") +
      `\nAmina${",".repeat(columns - 1)}\n`;
    const file = await moving(world, wide(1_000)).begun();
    assertEquals(await file.checked(), { ...none, add: 1 });
    const refusal = await moving(world, wide(2_001)).begun().catch((error) => error);
    assertEquals([refusal instanceof Refusal, refusal.code], [true, "not_a_table"]);
  }));

Deno.test("a mark at the beginning, quotes across lines and formulas are text like any other", () =>
  inWorld(async (world) => {
    const file = await moving(
      world,
      '\ufeffName;Address;Phone\r\n"Ștefan\r\n""Fane"" Ionescu";"Strada Lungă; 5\nIași";0300 7654321\r\n"=HYPERLINK(""x"")";@SUM(A1);\r\n',
    ).begun();
    assertEquals((await file.state()).layout.columns, ["Name", "Address", "Phone"]);
    assertEquals(await file.checked(), { ...none, add: 2 });
    await file.taken();
    const rows = await world.sql`
      select name, address from patients where clinic_id = ${world.noor.id} and number = any (
        select number from patients where clinic_id = ${world.noor.id} and address is not null)
       and created_at = (select max(created_at) from patients where clinic_id = ${world.noor.id}) order by name`;
    assertEquals(rows.map(({ name, address }) => [name, address]), [
      ['=HYPERLINK("x")', "@SUM(A1)"],
      ['Ștefan\r\n"Fane" Ionescu', "Strada Lungă; 5\nIași"],
    ]);
  }));

Deno.test("a phone of ten digits is the country's own, in whichever way it is written", () => {
  const habits = { country: "PK", dates: "dmy" as const, today: "2026-11-21" };
  const typed = [
    ...[
      "3001234567",
      "03001234567",
      "0300-123-4567",
      "+92 (300) 1234567",
      "00923001234567",
      "92 300 1234567",
    ],
    ...["۰۳۰۰۱۲۳۴۵۶۷", "'+923001234567", "0300 1234567 (home)"],
  ];
  for (const phone of typed) {
    assertEquals(understood(1, { name: ["A"], phone: [phone] }, habits).phone, "+923001234567", phone);
  }
});

Deno.test("days that do not exist, unknown days and days to come are told apart", () => {
  const habits = { country: "PK", dates: "dmy" as const, today: "2026-11-21" };
  const born = (day: string) => {
    const { birth_date, reasons } = understood(1, { name: ["A"], birth_date: [day] }, habits);
    return birth_date ?? reasons[0] ?? null;
  };
  assertEquals(
    [
      "29/02/2000",
      "29/02/1900",
      "29.2.2024",
      "31/04/2020",
      "22/11/2026",
      "unknown",
      "0001-01-01",
      "13/13/2000",
      "1849-12-31",
    ]
      .map(born),
    ["2000-02-29", "birth_date_invalid", "2024-02-29", "birth_date_invalid", "birth_date_future", null, null]
      .concat(["birth_date_invalid", "birth_date_invalid"] as never),
  );
});

Deno.test("amounts are understood as people write them, and nothing else is", () => {
  const read = (text: string, currency = "PKR") => amountFrom(text, currency);
  assertEquals(
    ["1,250.00", "1250", "Rs 1,250.5", "PKR 12", "1.250,00 RON", "12,5", "-3", "(3.50)", "3-", "0.00", "$5"]
      .map((text) => read(text)),
    [125_000, 125_000, 125_050, 1_200, 125_000, 1_250, -300, -350, -300, 0, 500],
  );
  assertEquals(
    ["1.250", "1,25,000", "ten", "", "1e3", "12.345", "1 or 2"].map((text) => read(text)),
    Array(7).fill(undefined),
  );
  assertEquals([read("1250", "JPY"), read("1.5", "JPY"), read("1.250", "KWD")], [1_250, undefined, 1_250]);
});

Deno.test("times of day and instants are understood on the clinic's clock", () => {
  assertEquals(
    ["9:30", "09.30", "2:15 PM", "12:00 am", "12:30 p.m.", "23:59:59", "24:00", "13:00 PM", "9"].map(
      clockFrom,
    ),
    ["09:30", "09:30", "14:15", "00:00", "12:30", "23:59", undefined, undefined, undefined],
  );
  const at = (text: string, zone = "Europe/Bucharest") => {
    const instant = instantFrom(text, "dmy", zone);
    return instant instanceof Date ? instant.toISOString().slice(0, 16) : instant;
  };
  assertEquals(at("2026-07-01T12:00"), "2026-07-01T09:00");
  assertEquals(at("01.02.2026 12:00"), "2026-02-01T10:00");
  assertEquals(at("2026-07-01T12:00:00+05:00"), "2026-07-01T07:00");
  assertEquals(at("45000.5"), "2023-03-15T10:00");
  assertEquals(at("2024-03-31 03:30"), "skipped");
  assertEquals([at("2026-02-30 12:00"), at("12:00"), at("2026-07-01")], [undefined, undefined, undefined]);
  assertEquals(dayFrom("31/12/1999", "mdy"), undefined);
});
