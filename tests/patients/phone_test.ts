import { assertEquals } from "@std/assert";
import { phoneFrom } from "@/domain/patients/mod.ts";

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
