import { connect } from "@/core/db.ts";
import { browser as html, type Caller } from "@/tests/support/caller.ts";
import { installation } from "@/tests/support/installation.ts";
import { expecting, uniquely } from "@/tests/support/over_http.ts";

/** A file as answers carry it. */
export interface Stored {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  inert: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Sends a file as a browser's form does. */
export async function sending(caller: Caller, name: string, bytes: Bytes, type = "", patientId = "") {
  const form = new FormData();
  if (patientId) form.append("patientId", patientId);
  form.append("file", new File([bytes], name, { type }));
  return await caller.post<{ id: string }>("/c/noor/files", form);
}

/** The id of a file that was taken. */
export const sent = async (...args: Parameters<typeof sending>) => expecting(201, await sending(...args)).id;
/** What noor says of a file. */
export const described = async (caller: Caller, id: string) =>
  expecting(200, await caller.get<Stored>(`/c/noor/files/${id}`));
/** A file as a browser gets it. */
export const opened = (caller: Caller, path: string, headers = {}) =>
  fetch(installation().origin + path, { headers: { cookie: caller.cookie, ...html, ...headers } });

/** A new patient of noor. */
export async function patientAtNoor(caller: Caller): Promise<string> {
  return expecting(201, await caller.post<{ id: string }>("/c/noor/patients", { name: uniquely("Files") }))
    .id;
}

/** What noor has reserved or keeps, and how many objects Storage has. */
export async function held() {
  const sql = connect(installation().ownerUrl, { max: 1 });
  try {
    const [row] = await sql`
      select s.used, (select count(*) from storage.objects where name ^@ (c.id || '/')) as objects
        from app.clinic_storage s join app.clinics c on c.id = s.clinic_id where c.slug = 'noor'`;
    return { ...row };
  } finally {
    await sql.end();
  }
}
