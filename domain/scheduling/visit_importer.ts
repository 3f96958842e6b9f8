import type { LineKind } from "@/core/importer_lines.ts";
import { patientSaidNeeds, patientSaidWords } from "@/domain/patients/mod.ts";
import { type FoundVisit, judgeVisits } from "./judge.ts";
import { takeBackVisits } from "./take_back.ts";
import { takeVisits } from "./take_in.ts";
import { type SaidVisit, type VisitField, visitFields, visitSaid } from "./visit_intake.ts";

/** How a file of visits is moved in. */
export const visitLines: LineKind<SaidVisit, FoundVisit, VisitField> = {
  kind: "appointments",
  subject: "appointment",
  fields: visitFields,
  several: ["reason"],
  needs: [patientSaidNeeds, ["starts_at", "day"]],
  usual: {
    source_id: ["id", "sourceid", "appointmentid", "bookingid", "externalid", "uid"],
    ...patientSaidWords,
    practitioner_id: ["practitionerid", "providerid", "doctorid", "staffid", "provnum"],
    practitioner_email: ["practitioneremail", "provideremail", "doctoremail", "staffemail"],
    practitioner_name:
      "practitioner practitionername provider doctor doctorname dentist therapist staff calendar medic terapeut ڈاکٹر معالج"
        .split(" "),
    service_id: ["serviceid", "appointmenttypeid"],
    service_code: ["servicecode", "procedurecode"],
    service_name: [
      "service",
      "servicename",
      "type",
      "appointmenttype",
      "treatment",
      "procedure",
      "serviciu",
      "خدمت",
    ],
    starts_at: [
      ...["startsat", "starttime", "start", "startdatetime", "datetime", "startdate", "inceput", "begins"],
      ...["appointmentdatetime", "dataora", "آغاز"],
    ],
    day: ["day", "date", "appointmentdate", "data", "ziua", "تاریخ"],
    time: ["time", "hour", "appointmenttime", "ora", "وقت"],
    ends_at: ["endsat", "endtime", "end", "enddatetime", "enddate", "sfarsit", "اختتام"],
    minutes: ["minutes", "duration", "durationminutes", "length", "durata", "minute", "دورانیہ"],
    pattern: ["pattern"],
    time_zone: ["timezone", "tz"],
    status: ["status", "state", "stare", "حالت"],
    apt_status: ["aptstatus"],
    reason: ["reason", "note", "notes", "comment", "comments", "motiv", "observatii", "وجہ"],
  },
  writes: "appointments.write",
  batch: 500,
  understood: visitSaid,
  judge: judgeVisits,
  take: takeVisits,
  takeBack: takeBackVisits,
};
