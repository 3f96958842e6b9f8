/** What a file in a record is; a photo is of the patient and stands for them. */
export const fileKinds = ["photo", "image", "x_ray", "letter", "result", "consent", "other"] as const;
export type FileKind = typeof fileKinds[number];
