/** One's own account: name, language, where one is signed in. */
export default {
  title: "Your account",
  language: "Language",
  sessions: "Where you are signed in",
  here: "This device",
  lastUsed: "Last used {at}",
  since: "Since {at}",
  endOne: "Sign out there",
  endOthers: "Sign out everywhere else",
  onlyHere: "Only on this device.",
  name: "Name",
  saveLanguage: "Use this language",
};
