import { timingSafeEqual } from "node:crypto";
import { isId } from "@/core/id.ts";
import { mac } from "@/core/mac.ts";

const sign = (clinicId: string, visitId: string) =>
  Buffer.from(mac("review", `${clinicId} ${visitId}`)).toString("base64url");

/** What the link of a visit's review ends in: the visit and, signed for this clinic alone, that whoever has it may speak of it. */
export const reviewSecret = (clinicId: string, visitId: string): string =>
  `${visitId}.${sign(clinicId, visitId)}`;

/** The visit that a link was signed for at this clinic; null for any other. */
export function visitSigned(clinicId: string, secret: string): string | null {
  const [visitId = "", signature = ""] = secret.split(".");
  if (!isId(visitId)) return null;
  const [said, right] = [Buffer.from(signature), Buffer.from(sign(clinicId, visitId))];
  return said.length === right.length && timingSafeEqual(said, right) ? visitId : null;
}
