/** Moving out: all that a clinic has, taken along. */
export default {
  title: "Moving out",
  about: "All that the clinic has, as files that any program can read.",
  text:
    "Everything the clinic has in Cusp, in one archive: patients, visits, notes, invoices and payments as tables, patients and visits as FHIR for other programs, and every file as it was kept. It can be fetched for seven days, by those who may read all of it.",
  inside: "What is inside",
  insideTables:
    "Every table as CSV, with names and numbers as they were written; what is kept encrypted is readable there",
  insideFhir: "Patients, visits, practitioners and services as a FHIR R4 bundle",
  insideFiles: "Every file of the clinic, under its own name",
  insideManifest: "A list of all of it, with counts, sums and a checksum of each file",
  careful:
    "The archive holds health records that anybody who has it can read. Keep it as you would keep the paper.",
  ask: "Ask for an export",
  before: "Exports",
  none: "Nothing was taken out yet",
  noneText: "An export is made in the background and takes some minutes. It then stands here.",
  when: "Asked for",
  by: "By",
  state: "State",
  weight: "Size",
  until: "Until",
  state_making: "Being made",
  state_made: "Ready",
  state_failed: "Could not be made",
  state_removed: "Removed",
  progress: "{done} of {steps} steps",
  fetch: "Download",
  fetchOf: "the export of {when}",
  checksum: "Checksum of its manifest (SHA-256)",
  mailSubject: "The export of {clinic} is ready",
  mailText:
    "The export of {clinic} that you asked for is ready. You can fetch it until {until}:\n\n{link}\n\nIt holds health records that anybody who has it can read. If you did not ask for it, look at the history of your clinic.",
  readme:
    "All that {clinic} has in Cusp.\n\ncsv/            one table each: UTF-8, commas, the names of the columns in the first line\nfhir/           patients and visits as FHIR R4 bundles, for other programs\nfiles/          the clinic's files, each in a folder called by its id in csv/files.csv\nmanifest.json   every file in here with its size and SHA-256; counts and sums\n\nText stands in the tables exactly as it was written. A spreadsheet may take a text that begins with = + - or @ for a formula: import such columns as text, do not open the files with a double click.\n\nEvery file and column is described in docs/export.md, beside the source of Cusp. These are health records: keep them as you would keep the paper.\n",
};
