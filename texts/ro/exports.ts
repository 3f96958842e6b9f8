/** Mutarea din Cusp: tot ce are o clinică, luat cu ea. */
export default {
  title: "Mutare din Cusp",
  about: "Tot ce are clinica, în fișiere pe care le citește orice program.",
  text:
    "Tot ce are clinica în Cusp, într-o singură arhivă: pacienți, vizite, note, facturi și plăți ca tabele, pacienți și vizite ca FHIR pentru alte programe și fiecare fișier așa cum a fost păstrat. Poate fi descărcată timp de șapte zile, de cei care au voie să citească totul.",
  inside: "Ce conține",
  insideTables:
    "Fiecare tabel ca CSV, cu nume și numere așa cum au fost scrise; ce se păstrează criptat este acolo lizibil",
  insideFhir: "Pacienți, vizite, medici și servicii ca pachet FHIR R4",
  insideFiles: "Fiecare fișier al clinicii, sub numele lui",
  insideManifest: "O listă a tuturor, cu numărători, sume și o sumă de control pentru fiecare fișier",
  careful:
    "Arhiva conține date medicale pe care le poate citi oricine o are. Păstrați-o ca pe documentele pe hârtie.",
  ask: "Cereți un export",
  before: "Exporturi",
  none: "Nu s-a exportat încă nimic",
  noneText: "Un export se face în fundal și durează câteva minute. Apoi apare aici.",
  when: "Cerut",
  by: "De",
  state: "Stare",
  weight: "Mărime",
  until: "Până la",
  state_making: "Se pregătește",
  state_made: "Gata",
  state_failed: "Nu s-a putut face",
  state_removed: "Eliminat",
  progress: "{done} din {steps} pași",
  fetch: "Descărcați",
  fetchOf: "exportul din {when}",
  checksum: "Suma de control a manifestului (SHA-256)",
  mailSubject: "Exportul clinicii {clinic} este gata",
  mailText:
    "Exportul clinicii {clinic} pe care l-ați cerut este gata. Îl puteți descărca până la {until}:\n\n{link}\n\nConține date medicale pe care le poate citi oricine îl are. Dacă nu dumneavoastră l-ați cerut, verificați istoricul clinicii.",
  readme:
    "Tot ce are {clinic} în Cusp.\n\ncsv/            câte un tabel: UTF-8, virgule, numele coloanelor pe primul rând\nfhir/           pacienți și vizite ca pachete FHIR R4, pentru alte programe\nfiles/          fișierele clinicii, fiecare într-un dosar numit după id-ul din csv/files.csv\nmanifest.json   fiecare fișier de aici cu mărimea și SHA-256; numărători și sume\n\nTextul stă în tabele exact cum a fost scris. Un program de calcul tabelar poate lua un text care începe cu = + - sau @ drept formulă: importați asemenea coloane ca text, nu deschideți fișierele cu dublu clic.\n\nFiecare fișier și coloană sunt descrise în docs/export.md, lângă sursa Cusp. Sunt date medicale: păstrați-le ca pe documentele pe hârtie.\n",
};
