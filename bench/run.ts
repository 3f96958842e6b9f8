import { finish } from "./budget.ts";

// All budgets, or with `--quick` those that need no large data. Figures are printed, good or bad.

const { pageCpu } = await import("./page_cpu.tsx");
const { sizes } = await import("./sizes.ts");
const { calendar } = await import("./calendar.ts");
const { slotBudgets } = await import("./slots.ts");
await pageCpu();
await sizes();
await calendar();
slotBudgets();
if (!Deno.args.includes("--quick")) {
  const { agenda } = await import("./agenda.ts");
  const { search } = await import("./search.ts");
  const { patientPages } = await import("./patient_list.ts");
  const { sealing } = await import("./sealing.ts");
  const { signInTiming } = await import("./sign_in.ts");
  const { secondStart } = await import("./second_start.ts");
  const { upload } = await import("./upload.ts");
  await upload();
  const { importing } = await import("./import.ts");
  await importing();
  const { exporting } = await import("./export.ts");
  await exporting();
  await agenda();
  const { bookings } = await import("./bookings.ts");
  await bookings();
  const { bookingPage } = await import("./booking_page.ts");
  await bookingPage();
  await search();
  await patientPages();
  await sealing();
  await signInTiming();
  await secondStart();
}
finish();
