/** The sentences about who somebody looks like. */
export const lookalikeTexts = [
  "merging.known",
  "merging.knownText",
  "merging.surely",
  "merging.common_name",
  "merging.common_phone",
  "merging.common_birthDate",
  "merging.sure_certain",
  "merging.sure_likely",
  "merging.sure_possible",
] as const;
