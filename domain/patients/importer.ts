import type { Importer } from "@/core/importer.ts";
import { intakeFields, type IntakeRow } from "./intake.ts";
import { countsOf, linesAsCsv } from "./intake_report.ts";
import { judge, markSame, markTwice } from "./judge.ts";
import { enrol, stageWishes, unenrol, wishAgain } from "./portal_wishes.ts";
import { countIntake, stage, stagedOf, unstage } from "./stage.ts";
import { takeBack } from "./take_back.ts";
import { takeIn } from "./take_in.ts";
import { understood } from "./understand.ts";

/** How a file of patients is moved in: its lines wait in a table of their own, judged and taken by set. */
export const patientImporter: Importer<IntakeRow> = {
  kind: "patients",
  fields: intakeFields,
  several: ["phone", "address"],
  needs: [["name", "given_name", "family_name"]],
  usual: {
    source_id: ["sourceid", "externalid", "id", "patientid", "oldid"],
    number: ["number", "patientnumber", "filenumber", "recordnumber", "mrn", "chartno", "nrfisa", "numar"],
    name: ["name", "fullname", "patientname", "patient", "nume", "numecomplet", "numesiprenume", "نام"],
    given_name: ["givenname", "firstname", "first", "prenume"],
    family_name: ["familyname", "lastname", "last", "surname", "numedefamilie"],
    name_latin: ["namelatin", "latinname", "englishname"],
    phone: [
      ...["phone", "mobile", "mobilephone", "cell", "cellphone", "telephone", "tel", "whatsapp"],
      ...["telefon", "mobil", "فون", "موبائل"],
    ],
    email: ["email", "mail", "emailaddress", "adresaemail", "ایمیل"],
    birth_date: ["birthdate", "dateofbirth", "dob", "birthday", "datanasterii", "nascut", "تاریخپیدائش"],
    sex: ["sex", "gender", "sexul", "جنس"],
    address: ["address", "street", "city", "adresa", "oras", "localitate", "پتہ"],
    portal_access: ["portalaccess", "provideportalaccess", "portal", "accesportal", "پورٹل"],
  },
  writes: "patients.write",
  batch: 2_000,
  understood,
  async stage(scope, importId, rows) {
    await stage(scope, importId, rows);
    await stageWishes(scope, importId, rows.filter(({ portal }) => portal).map(({ line }) => line));
  },
  unstage,
  stagedOf,
  count: countIntake,
  markTwice,
  judge,
  async settle(scope, importId) {
    await markSame(scope, importId);
    await wishAgain(scope, importId);
  },
  async takeIn(scope, importId, system, most) {
    const taken = await takeIn(scope, importId, system, most);
    await enrol(scope, importId);
    return taken;
  },
  async takeBack(scope, importId, most) {
    const lines = await takeBack(scope, importId, most);
    await unenrol(scope, importId);
    return lines;
  },
  countsOf,
  linesAsCsv,
};
