import { theConfig } from "./config.ts";
import type { Sql } from "./db.ts";
import { notFound } from "./refusal.ts";
import { newKey, seal, unseal } from "./seal.ts";

/** Inside a clinic: enough to find its keys. */
interface Inside {
  sql: Sql;
  clinicId: string;
}

const clinicKeys = new Map<string, Uint8Array>();

/** Encrypts a text of a patient's record under the patient's key, which is made at the first need. */
export async function sealFor(scope: Inside, patientId: string, text: string): Promise<Uint8Array> {
  return seal(await patientKey(scope, patientId), text, patientId);
}

/** Decrypts what `sealFor` made. */
export async function unsealFor(scope: Inside, patientId: string, sealed: Uint8Array): Promise<string> {
  return new TextDecoder().decode(unseal(await patientKey(scope, patientId), sealed, patientId));
}

async function patientKey(scope: Inside, patientId: string): Promise<Uint8Array> {
  const key = await clinicKey(scope);
  const { sql, clinicId } = scope;
  const [{ wrapped }] = await sql<{ wrapped: Uint8Array | null }[]>`
    select coalesce(private.patient_key(${clinicId}, ${patientId}),
                    private.patient_key(${clinicId}, ${patientId}, ${
    bytea(seal(key, newKey(), patientId))
  })) as wrapped`;
  if (!wrapped) throw notFound();
  return unseal(key, wrapped, patientId);
}

async function clinicKey({ sql, clinicId }: Inside): Promise<Uint8Array> {
  const known = clinicKeys.get(clinicId);
  if (known) return known;
  const { masterKey } = theConfig();
  const [{ wrapped }] = await sql<{ wrapped: Uint8Array | null }[]>`
    select coalesce(private.clinic_key(${clinicId}),
                    private.clinic_key(${clinicId}, ${
    bytea(seal(masterKey, newKey(), clinicId))
  })) as wrapped`;
  if (!wrapped) throw notFound();
  const key = unseal(masterKey, wrapped, clinicId);
  if (clinicKeys.size >= 10_000) clinicKeys.clear();
  clinicKeys.set(clinicId, key);
  return key;
}

// The driver takes binary as a Buffer.
const bytea = (bytes: Uint8Array) => bytes as never;
