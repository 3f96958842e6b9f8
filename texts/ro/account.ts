/** One's own account: name, language, where one is signed in. */
export default {
  title: "Contul dvs.",
  language: "Limba",
  sessions: "Unde sunteți conectat",
  here: "Acest dispozitiv",
  lastUsed: "Folosit ultima dată {at}",
  since: "Din {at}",
  endOne: "Deconectează acolo",
  endOthers: "Deconectează de oriunde altundeva",
  onlyHere: "Doar pe acest dispozitiv.",
  name: "Nume",
  saveLanguage: "Folosește această limbă",
};
