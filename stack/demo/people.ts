/** Patients of the demo clinics: the name as it is written, then in Latin letters where it is not, birth date, sex. */
export type Person = [name: string, nameLatin: string | undefined, birthDate: string, sex: "female" | "male"];

const inUrdu: Person[] = [
  ["محمد عثمان", "Muhammad Usman", "1984-03-12", "male"],
  ["عائشہ بی بی", "Ayesha Bibi", "1991-07-02", "female"],
  ["فاطمہ زہرا", "Fatima Zahra", "1978-11-23", "female"],
  ["علی حیدر", "Ali Haider", "2001-01-30", "male"],
  ["زینب نقوی", "Zainab Naqvi", "1969-05-17", "female"],
  ["حسن رضا", "Hassan Raza", "1995-09-09", "male"],
  ["مریم صدیقی", "Maryam Siddiqui", "1988-12-01", "female"],
  ["بلال احمد", "Bilal Ahmed", "1973-04-25", "male"],
];

const latin = (names: string, first: number, sex: "female" | "male"): Person[] =>
  names.split(", ").map((name, index) => [
    name,
    undefined,
    `${1948 + ((first + index * 7) % 66)}-${String(1 + ((index * 5) % 12)).padStart(2, "0")}-${
      String(1 + ((index * 11) % 28)).padStart(2, "0")
    }`,
    sex,
  ]);

export const patientsOfNoor: Person[] = [
  ...inUrdu,
  ...latin(
    "Saba Anwar, Nadia Hussain, Rabia Malik, Sadia Qureshi, Kiran Shah, Amna Farooq, Hira Baig, Mehwish Rana, Noor Jahan, Sidra Yousaf, Uzma Akhtar, Lubna Aziz, Farah Khalid, Iqra Nawaz, Samina Bhatti",
    3,
    "female",
  ),
  ...latin(
    "Usman Ghani, Imran Shaikh, Kamran Akmal, Faisal Mehmood, Adnan Javed, Tariq Jamil, Waqas Ali, Shahid Latif, Zeeshan Abbas, Omar Sharif, Rizwan Chaudhry, Asad Mirza, Nabeel Ansari, Salman Dar, Yasir Butt, Haroon Rashid, Junaid Khan",
    11,
    "male",
  ),
];

export const patientsOfBega: Person[] = [
  ...latin(
    "Măriuca Ștefănescu, Ana-Maria Țîrlea, Ioana Bălășoiu, Elena Crăciun, Gabriela Înăscu, Andreea Dumitrașcu, Mihaela Roșu, Cristina Ghiță, Raluca Mureșan, Simona Pătrașcu, Daniela Vâlcu, Florentina Șandru, Bianca Țepeș, Laura Nistor, Oana Brăileanu, Teodora Câmpean, Larisa Stănculeț, Ecaterina Zăvoianu, Doina Rădulescu, Violeta Hațegan",
    5,
    "female",
  ),
  ...latin(
    "Ștefan Ionescu, Andrei Popescu, Mihai Țurcanu, Cătălin Dragoș, Răzvan Mânzatu, Gheorghe Bălan, Vlad Șerbănescu, Sorin Pașcu, Cosmin Încetan, Bogdan Lăzărescu, Nicolae Grădinaru, Octavian Sârbu, Dănuț Voicu, Iulian Moțoc, Petru Fântânaru, Traian Cârstea, Emil Vișan, Marius Țugui, Lucian Hăbeanu, Zoltán Kővári",
    9,
    "male",
  ),
];
