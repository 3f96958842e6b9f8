import type { FileOfSource } from "./source.ts";

// Open Dental has no export of its own: a query of its database is exported under the names of its columns, which
// https://www.opendental.com/OpenDentalDocumentation26-1.xml publishes. Patients: https://opendental.com/manual/programlinkoutputfile.html;
// appointments: https://opendental.com/site/apiappointments.html; procedure codes:
// https://www.opendental.com/site/apiprocedurecodes.html, whose prices stand in fees (Amount). No such file was seen.
/** What Open Dental calls what it keeps. */
export const openDentalFiles: FileOfSource[] = [
  {
    kind: "patients",
    marks: ["patnum", "lname", "fname"],
    dates: "mdy",
    fields: {
      patnum: "source_id",
      chartnumber: "number",
      lname: "family_name",
      fname: "given_name",
      wirelessphone: "phone",
      hmphone: "phone",
      wkphone: "phone",
      email: "email",
      birthdate: "birth_date",
      gender: "sex",
      address: "address",
      address2: "address",
      city: "address",
      state: "address",
      zip: "address",
    },
  },
  {
    kind: "services",
    marks: ["proccode", "descript"],
    fields: {
      codenum: "source_id",
      proccode: "code",
      descript: "name",
      proctime: "pattern",
      proccat: "category",
      amount: "price",
      fee: "price",
    },
  },
  {
    kind: "appointments",
    marks: ["aptnum", "patnum", "aptstatus", "aptdatetime"],
    dates: "mdy",
    fields: {
      aptnum: "source_id",
      patnum: "patient_id",
      aptstatus: "apt_status",
      aptdatetime: "starts_at",
      pattern: "pattern",
      provnum: "practitioner_id",
      provabbr: "practitioner_name",
      procdescript: "reason",
      note: "reason",
    },
  },
  {
    kind: "balances",
    marks: ["patnum", "estbalance"],
    dates: "mdy",
    fields: {
      patnum: "patient_id",
      estbalance: "amount",
      lname: "patient_family_name",
      fname: "patient_given_name",
    },
  },
];
