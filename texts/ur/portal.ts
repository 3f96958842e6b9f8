/** What patients read in their portal. */
export default {
  visits: "ملاقاتیں",
  money: "ادائیگی",
  hello: "السلام علیکم، {name}",
  nextVisit: "اگلی ملاقات",
  noNext: "کچھ بک نہیں ہے۔",
  owe: "واجب الادا",
  nothingOwed: "کچھ واجب الادا نہیں",
  forWhom: "کس کے لیے",
  past: "گزشتہ ملاقاتیں",
  coming: "آئندہ ملاقاتیں",
  none: "ابھی کوئی ملاقات نہیں",
  payHint: "استقبالیہ پر ادا کریں۔",
};
