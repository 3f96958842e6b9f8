import { dayInWords } from "@/core/dates.ts";
import { pickLocale } from "@/core/text.ts";
import { balanceLines } from "@/domain/billing/mod.ts";
import { serviceLines } from "@/domain/catalog/mod.ts";
import { addImporter, byLine } from "@/domain/moving/mod.ts";
import { patientImporter } from "@/domain/patients/mod.ts";
import { visitLines } from "@/domain/scheduling/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** What the line of an invoice says that brings a balance forward, in the clinic's language. */
function broughtForward(locale: string, asOf: string | null): string {
  const t = textIn(pickLocale([locale]));
  return asOf
    ? t("billing.broughtForwardAsOf", { day: dayInWords(t.locale, "longDate", asOf) })
    : t("billing.broughtForward");
}

// What can be moved in, in the order to bring it: each kind speaks of what came before.
addImporter(patientImporter);
addImporter(byLine(serviceLines));
addImporter(byLine(visitLines));
addImporter(byLine(balanceLines(broughtForward)));
