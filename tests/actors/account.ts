import type { Expectation, Life } from "./expectation.ts";

const ofDoctor = ({ doctorId }: Life) => `principal_id = '${doctorId}'`;

/** Tables of how an account is guarded: everybody has their own, and nobody sees another's. */
export const account: Record<string, Expectation> = {
  factors: { rows: ofDoctor, sees: "doctor" },
  recovery_codes: { rows: ofDoctor, sees: "doctor" },
  devices: { rows: ofDoctor, sees: "doctor", set: () => "until = now()", changes: "doctor" },
  passkeys: { rows: ofDoctor, sees: "doctor", set: () => "ended_at = now()", changes: "doctor" },
  pins: { rows: ofDoctor, sees: "doctor" },
};

/** What guards the doctor's account. */
export const guardsOf = (
  doctorId: string,
  sessionId: string,
): [table: string, row: Record<string, unknown>][] => [
  ["recovery_codes", { principal_id: doctorId, digest: new TextEncoder().encode("code") }],
  ["devices", {
    id: crypto.randomUUID(),
    principal_id: doctorId,
    digest: new TextEncoder().encode("device"),
    until: new Date(Date.now() + 86_400_000),
  }],
  ["passkeys", {
    id: crypto.randomUUID(),
    principal_id: doctorId,
    credential_id: crypto.randomUUID(),
    public_key: new TextEncoder().encode("key"),
    name: "Phone",
  }],
  ["pins", {
    session_id: sessionId,
    principal_id: doctorId,
    digest: new TextEncoder().encode("pin"),
    minutes: 15,
  }],
  ["factors", { id: crypto.randomUUID(), principal_id: doctorId, kind: "totp" }],
];
