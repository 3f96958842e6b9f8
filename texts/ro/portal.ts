/** What patients read in their portal. */
export default {
  visits: "Vizite",
  money: "Plăți",
  hello: "Bună, {name}",
  nextVisit: "Următoarea vizită",
  noNext: "Nu este nimic programat.",
  owe: "De plată",
  nothingOwed: "Nimic de plată",
  forWhom: "Pentru cine",
  past: "Vizite trecute",
  coming: "Vizite viitoare",
  none: "Încă nicio vizită",
  payHint: "Plătiți la recepție.",
};
