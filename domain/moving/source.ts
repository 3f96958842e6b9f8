import type { IntakeField } from "@/domain/patients/mod.ts";

/** Where a file comes from, and what that system calls its columns. */
export interface Source {
  system: string;
  name: string;
  /** Columns that no other system has: by these a file is recognised. */
  marks: string[];
  fields: Record<string, IntakeField>;
  dates?: "dmy" | "mdy";
}

/** The systems whose files are recognised. Names are compared without case, spaces or marks. */
export const sources: Source[] = [
  // https://opendental.com/manual/programlinkoutputfile.html names the fields; that an export heads its columns so was not seen.
  {
    system: "open_dental",
    name: "Open Dental",
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
  // https://docs.api.cliniko.com/openapi/reference/tag/Patient names the fields; that an export heads its columns so was not seen.
  {
    system: "cliniko",
    name: "Cliniko",
    marks: ["firstname", "lastname", "dateofbirth", "address1"],
    fields: {
      id: "source_id",
      firstname: "given_name",
      lastname: "family_name",
      label: "name",
      dateofbirth: "birth_date",
      email: "email",
      gender: "sex",
      sex: "sex",
      mobilephone: "phone",
      phonenumber: "phone",
      homephone: "phone",
      workphone: "phone",
      oldreferenceid: "number",
      address1: "address",
      address2: "address",
      address3: "address",
      city: "address",
      state: "address",
      postcode: "address",
    },
  },
];

/** What people call the columns of a table that they made themselves, in the languages of Cusp. */
export const usual: Record<IntakeField, string[]> = {
  source_id: ["sourceid", "externalid", "id", "patientid", "oldid"],
  number: ["number", "patientnumber", "filenumber", "recordnumber", "mrn", "chartno", "nrfisa", "numar"],
  name: ["name", "fullname", "patientname", "patient", "nume", "numecomplet", "numesiprenume", "نام"],
  given_name: ["givenname", "firstname", "first", "prenume"],
  family_name: ["familyname", "lastname", "last", "surname", "numedefamilie"],
  name_latin: ["namelatin", "latinname", "englishname"],
  phone: [
    "phone",
    "mobile",
    "mobilephone",
    "cell",
    "cellphone",
    "telephone",
    "tel",
    "whatsapp",
    "telefon",
    "mobil",
    "فون",
    "موبائل",
  ],
  email: ["email", "mail", "emailaddress", "adresaemail", "ایمیل"],
  birth_date: ["birthdate", "dateofbirth", "dob", "birthday", "datanasterii", "nascut", "تاریخپیدایش"],
  sex: ["sex", "gender", "sexul", "جنس"],
  address: ["address", "street", "city", "adresa", "oras", "localitate", "پتہ"],
};
