import type { FileOfSource } from "./source.ts";

// https://docs.api.cliniko.com/openapi/reference/tag/Patient names the fields; that an export heads its columns so was not seen.
/** What Cliniko calls what it keeps. */
export const clinikoFiles: FileOfSource[] = [
  {
    kind: "patients",
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
