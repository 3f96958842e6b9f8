/** What patients read in their portal. */
export default {
  visits: "Visits",
  money: "Money",
  hello: "Hello, {name}",
  nextVisit: "Next visit",
  noNext: "Nothing is booked.",
  owe: "You owe",
  nothingOwed: "Nothing to pay",
  forWhom: "For whom",
  past: "Past visits",
  coming: "Coming visits",
  none: "No visits yet",
  payHint: "Pay at the front desk.",
};
