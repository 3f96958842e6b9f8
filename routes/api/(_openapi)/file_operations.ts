import { z } from "zod";
import { Photo } from "@/domain/patients/mod.ts";
import { Description, NewLink, Removal } from "@/domain/files/mod.ts";
import type { Operation } from "./operations.ts";

const file = "/c/{clinic}/files/{id}";

/** What may be done with files. A file itself is sent as multipart/form-data, or as the body under the name in `?name=`. */
export const fileOperations: Operation[] = [
  {
    method: "post",
    path: "/c/{clinic}/files",
    does:
      "Keeps a file, which flows by into Storage; with patientId it goes into that record, with serviceId it is attached to that service",
    permission: "files.write",
    query: {
      name: "text",
      patientId: "id",
      kind: "photo, image, x_ray, letter, result, consent or other",
      note: "text",
      serviceId: "id",
      forPatients: "true: patients may download what is attached to the service",
    },
    creates: true,
  },
  {
    method: "get",
    path: file,
    does: "What a file is; its bytes for whoever does not ask for JSON",
    permission: "files.read",
  },
  {
    method: "get",
    path: `${file}/preview`,
    does: "A picture as lists show it, small and square",
    permission: "files.read",
  },
  {
    method: "post",
    path: "/c/{clinic}/patients/{id}/photo",
    does: "Shows a patient by a picture of their record, or by none",
    permission: "patients.write",
    body: Photo,
  },
  {
    method: "post",
    path: file,
    does: "Gives a file another name and tags",
    permission: "files.write",
    body: Description,
  },
  {
    method: "post",
    path: `${file}/links`,
    does: "Makes a link that opens the file for a while, to whoever holds it",
    permission: "files.write",
    body: NewLink,
    creates: true,
  },
  {
    method: "post",
    path: `${file}/removal`,
    does: "Puts a file in the trash",
    permission: "files.delete",
    body: Removal,
  },
  {
    method: "post",
    path: `${file}/restoration`,
    does: "Takes a file out of the trash",
    permission: "files.delete",
    body: z.object({}),
  },
  {
    method: "get",
    path: "/c/{clinic}/patients/{id}/files",
    does: "The files of a patient's record",
    permission: "files.read",
    query: { trash: "present: what is in the trash" },
  },
];
