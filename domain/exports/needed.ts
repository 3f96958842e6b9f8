/** What one must hold to have a whole export: all that it reads. The same stands in `private.read_by_exports`. */
export const needed = [
  "appointments.read",
  "audit.read",
  "clinic.export",
  "consents.read",
  "files.read",
  "history.read",
  "identifiers.read",
  "imports.read",
  "invoices.read",
  "members.read",
  "patients.read",
  "records.read",
  "schedule.read",
  "services.read",
  "support.read",
];
