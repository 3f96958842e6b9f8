import { theConfig } from "./config.ts";
import type { Sql } from "./db.ts";
import { notFound, refusedBy } from "./refusal.ts";
import { newKey, seal, unseal } from "./seal.ts";

/** Inside a clinic: enough to find its keys. */
interface Inside {
  sql: Sql;
  clinicId: string;
}

/** Encrypts a text of a patient's record under the patient's key, which is made at the first need. */
export async function sealFor(scope: Inside, patientId: string, text: string): Promise<Uint8Array> {
  return seal(await patientKey(scope, patientId), text, patientId);
}

/** Decrypts what `sealFor` made, for the patient or for somebody whose record went into theirs since. */
export async function unsealFor(scope: Inside, patientId: string, sealed: Uint8Array): Promise<string> {
  return opened(await keysThatOpen(scope, patientId), sealed);
}

/** Decrypts what `sealFor` made for many patients, asking for their keys once. */
export async function unsealEach(
  { sql, clinicId }: Inside,
  sealed: { patientId: string; bytes: Uint8Array }[],
): Promise<string[]> {
  if (sealed.length === 0) return [];
  const [{ clinic }] = await sql<{ clinic: Uint8Array }[]>`select private.clinic_key(${clinicId}) as clinic`;
  const clinicKey = unseal(theConfig().masterKey, clinic, clinicId);
  const patients = [...new Set(sealed.map(({ patientId }) => patientId))];
  const kept = await sql<{ patientId: string; owner: string; wrapped: Uint8Array }[]>`
    select patient_id as "patientId", owner, wrapped from private.patient_keys_of_many(${clinicId}, ${patients})`;
  const keys = Map.groupBy(
    kept.map(({ patientId, owner, wrapped }) => ({
      patientId,
      owner,
      key: unseal(clinicKey, wrapped, owner),
    })),
    ({ patientId }) => patientId,
  );
  return sealed.map(({ patientId, bytes }) => opened(keys.get(patientId) ?? [], bytes));
}

function opened(keys: { owner: string; key: Uint8Array }[], bytes: Uint8Array): string {
  for (const [index, { owner, key }] of keys.entries()) {
    try {
      return new TextDecoder().decode(unseal(key, bytes, owner));
    } catch (error) {
      if (index === keys.length - 1) throw error;
    }
  }
  throw new Error("no key opens this");
}

/** Encrypts a text of the clinic's own, such as a key of a service that it uses; `place` says what it is of. */
export async function sealForClinic(scope: Inside, place: string, text: string): Promise<Uint8Array> {
  return seal(await clinicKey(scope), text, place);
}

/** Decrypts what `sealForClinic` made. */
export async function unsealForClinic(scope: Inside, place: string, sealed: Uint8Array): Promise<string> {
  return new TextDecoder().decode(unseal(await clinicKey(scope), sealed, place));
}

async function clinicKey(scope: Inside): Promise<Uint8Array> {
  const { sql, clinicId } = scope;
  const [{ wrapped }] = await sql<{ wrapped: Uint8Array | null }[]>`
    select private.clinic_key(${clinicId}) as wrapped`;
  return unseal(theConfig().masterKey, wrapped ?? await newClinicKey(scope), clinicId);
}

async function patientKey(scope: Inside, patientId: string): Promise<Uint8Array> {
  const { sql, clinicId } = scope;
  // Read each time: a key kept in memory could be of a transaction that was rolled back, and open nothing later.
  const [kept] = await sql<{ clinic: Uint8Array | null; patient: Uint8Array | null }[]>`
    select private.clinic_key(${clinicId}) as clinic, private.patient_key(${clinicId}, ${patientId}) as patient`;
  const key = unseal(theConfig().masterKey, kept.clinic ?? await newClinicKey(scope), clinicId);
  return unseal(key, kept.patient ?? await newPatientKey(scope, patientId, key), patientId);
}

/** The keys that may open what stands in a patient's record, their own first. None is made: nothing was sealed under it. */
async function keysThatOpen({ sql, clinicId }: Inside, patientId: string) {
  const kept = await sql<{ clinic: Uint8Array; owner: string; wrapped: Uint8Array }[]>`
    select private.clinic_key(${clinicId}) as clinic, k.patient_id as owner, k.wrapped
      from private.patient_keys_of(${clinicId}, ${patientId}) k order by k.patient_id = ${patientId} desc`;
  return kept.map(({ clinic, owner, wrapped }) => ({
    owner,
    key: unseal(unseal(theConfig().masterKey, clinic, clinicId), wrapped, owner),
  }));
}

/** The clinic's wrapped key, made now unless somebody else just did. */
async function newClinicKey({ sql, clinicId }: Inside): Promise<Uint8Array> {
  const offered = seal(theConfig().masterKey, newKey(), clinicId);
  const [{ wrapped }] = await sql<{ wrapped: Uint8Array | null }[]>`
    select private.clinic_key(${clinicId}, ${bytea(offered)}) as wrapped`;
  if (!wrapped) throw notFound();
  return wrapped;
}

/** The patient's key, wrapped by the clinic's, made now unless somebody else just did. */
async function newPatientKey(
  { sql, clinicId }: Inside,
  patientId: string,
  clinicKey: Uint8Array,
): Promise<Uint8Array> {
  const offered = seal(clinicKey, newKey(), patientId);
  const [{ wrapped }] = await sql<{ wrapped: Uint8Array | null }[]>`
    select private.patient_key(${clinicId}, ${patientId}, ${bytea(offered)}) as wrapped`
    .catch(refusedBy({ patient_keys_patient_fkey: notFound }));
  if (!wrapped) throw notFound();
  return wrapped;
}

// The driver takes binary as a Buffer.
const bytea = (bytes: Uint8Array) => bytes as never;
