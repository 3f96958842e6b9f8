import type { ClinicToOpen } from "./clinic.ts";

const days = [1, 2, 3, 4, 5];

/** Clinica Bega of Timișoara: dentistry by the river, physiotherapy in Fabric. */
export const bega: ClinicToOpen = {
  slug: "bega",
  name: "Clinica Bega",
  country: "RO",
  timeZone: "Europe/Bucharest",
  currency: "RON",
  locale: "ro",
  plan: "pro_plus",
  kinds: ["dental", "physiotherapy"],
  places: [
    {
      name: "Centru",
      address: "Splaiul Tudor Vladimirescu 12, Timișoara",
      phone: "+40256491200",
      chairs: ["Cabinet 1", "Cabinet 2", "Cabinet 3"],
    },
    {
      name: "Fabric",
      address: "Piața Traian 5, Timișoara",
      phone: "+40256491201",
      chairs: ["Sala de kinetoterapie"],
    },
  ],
  hours: [...days.map((day): [number, string, string] => [day, "08:00", "20:00"]), [6, "09:00", "13:00"]],
  people: [
    { account: "owner@bega.test", role: "owner", name: "Dr. Ioana Brâncuș", tone: "plum" },
    { account: "doctor@bega.test", role: "doctor", name: "Dr. Ștefan Țăranu", tone: "accent" },
    { name: "Dr. Mădălina Șerban", tone: "info" },
    { name: "Kt. Răzvan Îndrie", tone: "good", place: 1 },
    { account: "reception@bega.test", role: "receptionist", name: "Anca Pârvu" },
    { account: "both@cusp.test", role: "receptionist", name: "Dr Bilal Siddiqui" },
  ],
  services: [
    ["CONS", "Consultație", { en: "Consultation", ur: "معائنہ" }, "Diagnostic", 30, 20_000],
    ["RX", "Radiografie retroalveolară", { en: "Periapical radiograph" }, "Diagnostic", 15, 8_000],
    ["DETR", "Detartraj și periaj", { en: "Scaling and polishing" }, "Profilaxie", 45, 30_000],
    ["OBT", "Obturație compozit", { en: "Composite filling" }, "Odontoterapie", 45, 35_000],
    ["ENDO", "Tratament endodontic", { en: "Root canal treatment" }, "Endodonție", 60, 80_000],
    ["COR", "Coroană zirconiu", { en: "Zirconia crown" }, "Protetică", 60, 150_000],
    ["EXT", "Extracție", { en: "Extraction" }, "Chirurgie", 30, 30_000],
    ["ALB", "Albire dentară", { en: "Whitening" }, "Estetică", 60, 90_000],
    ["EVAL", "Evaluare kinetoterapie", { en: "Physiotherapy assessment" }, "Kinetoterapie", 60, 22_000],
    ["KINE", "Ședință de kinetoterapie", { en: "Physiotherapy session" }, "Kinetoterapie", 60, 15_000],
    ["MASA", "Masaj terapeutic", { en: "Therapeutic massage" }, "Kinetoterapie", 30, 12_000],
    ["ELEC", "Electroterapie", { en: "Electrotherapy" }, "Kinetoterapie", 30, 9_000],
  ],
  prefixes: { patient: "B", invoice: "BGA-", receipt: "CH-" },
};
