import type { FileOfSource } from "./source.ts";

// https://github.com/MicrosoftDocs/microsoft-365-docs/blob/public/microsoft-365/bookings/reporting-info.md lists the fields of
// what Bookings exports (tab separated). A booking's id is shared by everyone of a group, so it is nobody's own. No such file was seen.
/** What Microsoft Bookings calls what it exports. */
export const microsoftBookingsFiles: FileOfSource[] = [
  {
    kind: "appointments",
    marks: ["datetime", "customername", "staff", "durationminutes"],
    dates: "mdy",
    fields: {
      datetime: "starts_at",
      customername: "patient_name",
      customeremail: "patient_email",
      customerphone: "patient_phone",
      staff: "practitioner_name",
      service: "service_name",
      durationminutes: "minutes",
    },
  },
];
