import { same, sealed, type Sheet } from "../sheet.ts";

/** What was found, agreed and written about patients. */
export const careSheets: Sheet[] = [
  {
    name: "alerts",
    needs: "history.read",
    from: "patient_alerts o left join alert_details d on d.clinic_id = o.clinic_id and d.alert_id = o.id",
    key: ["o.id"],
    patient: "o.patient_id",
    columns: {
      ...same("id", "patient_id", "kind", "severity"),
      detail: sealed("d.sealed"),
      ...same("until", "raised_by", "raised_at", "ended_at"),
    },
  },
  {
    name: "medical_histories",
    needs: "history.read",
    from: "medical_histories o",
    key: ["o.id"],
    patient: "o.patient_id",
    columns: {
      ...same("id", "patient_id", "replaces_id"),
      answers: sealed("o.sealed"),
      ...same("reviewed_on", "written_by", "written_at"),
    },
  },
  {
    name: "visit_notes",
    needs: "records.read",
    from: "visit_notes o",
    key: ["o.id"],
    patient: "o.patient_id",
    columns: {
      ...same("id", "patient_id", "appointment_id", "replaces_id"),
      text: sealed("o.sealed_text"),
      ...same("written_by", "written_at"),
    },
  },
  {
    name: "consents",
    needs: "consents.read",
    from: "consents o",
    key: ["o.id"],
    columns: same("id", "patient_id", "purpose", "granted", "source", "said_to", "said_at"),
  },
  {
    name: "patient_files",
    needs: "files.read",
    from: "patient_files o",
    key: ["o.patient_id", "o.file_id"],
    columns: same("patient_id", "file_id", "kind", "note", "created_by", "created_at"),
  },
];
