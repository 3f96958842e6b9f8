/** Numbers that the state or an insurer knows a patient by. */
export const identifierKinds = ["national_id", "passport", "insurance"] as const;
export type IdentifierKind = typeof identifierKinds[number];
export type Identifiers = Partial<Record<IdentifierKind, string>>;
