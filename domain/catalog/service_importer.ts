import type { LineKind } from "@/core/importer_lines.ts";
import { judgeServices } from "./judge.ts";
import { type SaidService, type ServiceField, serviceFields, serviceSaid } from "./service_intake.ts";
import { takeBackServices } from "./take_back.ts";
import { takeServices } from "./take_in.ts";

/** How a price list is moved in. */
export const serviceLines: LineKind<SaidService, never, ServiceField> = {
  kind: "services",
  subject: "service",
  fields: serviceFields,
  several: [],
  needs: [["name", "name_en", "name_ro", "name_ur"]],
  usual: {
    source_id: ["id", "sourceid", "serviceid", "externalid"],
    code: ["code", "servicecode", "cod", "proccode", "sku", "کوڈ"],
    name: ["name", "service", "servicename", "procedure", "treatment", "denumire", "serviciu", "نام", "خدمت"],
    name_en: ["nameen", "englishname"],
    name_ro: ["namero"],
    name_ur: ["nameur"],
    category: ["category", "group", "categorie", "زمرہ"],
    minutes: ["minutes", "duration", "length", "durata", "minute", "دورانیہ"],
    pattern: ["proctime"],
    price: ["price", "fee", "amount", "cost", "pret", "tarif", "قیمت"],
    currency: ["currency", "moneda", "valuta", "کرنسی"],
    tax: ["tax", "vat", "taxpercent", "tva", "ٹیکس"],
    active: ["active", "enabled", "activ", "فعال"],
    description: ["description", "descriere", "notes", "تفصیل"],
  },
  writes: "services.write",
  batch: 500,
  understood: serviceSaid,
  judge: judgeServices,
  take: takeServices,
  takeBack: takeBackServices,
};
