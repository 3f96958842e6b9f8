/** One deed as the audit page lists it. */
export interface Deed {
  id: string;
  at: Date;
  name: string;
  /** Who did it: a colleague's name, or null for one who is not known here any more. */
  by: string | null;
  source: string;
  subjectKind: string;
  subjectId: string;
  patientId: string | null;
  changes: Record<string, unknown>;
  supportGrant: string | null;
}

/** Whether one of Cusp's support did it: under a grant, or as a step towards one or away from it. */
export const bySupport = ({ name, supportGrant }: Pick<Deed, "name" | "supportGrant">): boolean =>
  supportGrant !== null || /^support\.(asked|asked_for_more|approved|left)$/.test(name);
