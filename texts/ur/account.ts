/** One's own account: name, language, where one is signed in. */
export default {
  title: "آپ کا اکاؤنٹ",
  language: "زبان",
  sessions: "آپ کہاں سائن اِن ہیں",
  here: "یہ آلہ",
  lastUsed: "آخری استعمال {at}",
  since: "{at} سے",
  endOne: "وہاں سے سائن آؤٹ کریں",
  endOthers: "باقی ہر جگہ سے سائن آؤٹ کریں",
  onlyHere: "صرف اسی آلے پر۔",
  name: "نام",
  saveLanguage: "یہ زبان استعمال کریں",
};
