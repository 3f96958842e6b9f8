import { assertEquals } from "@std/assert";
import { callingCode, phoneAtHome, phoneFrom } from "@/domain/patients/mod.ts";

Deno.test("a phone is read however people paste it", () => {
  const pasted: [string, string, string | null][] = [
    ["PK", "3001234567", "+923001234567"],
    ["PK", "0300-1234567", "+923001234567"],
    ["PK", "(0300) 123 45 67", "+923001234567"],
    ["PK", "+92 300 1234567", "+923001234567"],
    ["PK", "92 300 1234567", "+923001234567"],
    ["PK", "0092-300-1234567", "+923001234567"],
    ["PK", "tel:+923001234567", "+923001234567"],
    ["PK", "https://wa.me/923001234567", "+923001234567"],
    ["PK", "Mobile: 0300 1234567 (Ammi)", "+923001234567"],
    ["PK", "۰۳۰۰ ۱۲۳۴۵۶۷", "+923001234567"],
    ["PK", "٠٣٠٠١٢٣٤٥٦٧", "+923001234567"],
    ["PK", "\u202a+92 300 1234567\u202c", "+923001234567"],
    ["PK", "021 35870014", "+922135870014"],
    ["RO", "0722.300.400", "+40722300400"],
    ["RO", "0040 722 300 400", "+40722300400"],
    ["PK", "+40 722 300 400", "+40722300400"],
    ["PK", "12", null],
    ["PK", "call me", null],
    ["PK", "++92", null],
    ["PK", "=1+1", null],
    ["PK", "0".repeat(40), null],
  ];
  for (const [country, typed, kept] of pasted) assertEquals(phoneFrom(typed, country), kept, typed);
});

Deno.test("a form shows a number as it is dialled at home, behind the country's code, and a foreign one whole", () => {
  assertEquals(callingCode("PK"), "+92");
  assertEquals(phoneAtHome("PK", "+923010246285"), { national: "3010246285", foreign: false });
  assertEquals(phoneAtHome("PK", "0301 0246285"), { national: "3010246285", foreign: false });
  assertEquals(phoneAtHome("PK", "+40722123456"), { national: "+40 722 123 456", foreign: true });
  assertEquals(phoneAtHome("PK", "03x"), { national: "03x", foreign: false });
  assertEquals(phoneAtHome("PK", ""), { national: "", foreign: false });
  // What a form shows means the same number when it is sent back.
  for (const number of ["+923010246285", "+40722123456", "+390612345678"]) {
    for (const country of ["PK", "RO", "IT"]) {
      assertEquals(
        phoneFrom(phoneAtHome(country, number).national, country),
        number,
        `${number} in ${country}`,
      );
    }
  }
});
