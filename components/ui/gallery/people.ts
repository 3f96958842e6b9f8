/** Who the gallery's searches find. */
export const people = [
  { id: "1", name: "Saba Anwar", number: "01102", phone: "+92 300 555 0111" },
  { id: "2", name: "Sadia Noor", number: "00684", phone: "+92 300 555 0160" },
  { id: "3", name: "Samina Gul", number: "00320", phone: "+92 345 555 0111" },
  { id: "4", name: "Ștefania Constantinescu", number: "00411", phone: "+40 721 555 011" },
];
