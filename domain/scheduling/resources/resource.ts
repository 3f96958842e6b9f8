/** What a visit can keep besides people. */
export const resourceKinds = ["chair", "room", "equipment"] as const;
