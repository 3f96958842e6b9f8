export const resourceKinds = ["chair", "room", "equipment"] as const;

/** A chair, room or machine that visits keep. */
export interface Resource {
  id: string;
  kind: typeof resourceKinds[number];
  name: string;
  locationId: string;
  place: string;
}
