/** What a file in a record is. */
export const fileKinds = ["image", "x_ray", "letter", "result", "consent", "other"] as const;
export type FileKind = typeof fileKinds[number];
