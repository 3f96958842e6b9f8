import { theConfig } from "@/core/config.ts";
import { clockIn, dayIn } from "@/core/time.ts";
import { dayInWords } from "@/core/dates.ts";
import { type Mail, send } from "@/core/mail.ts";
import type { Scope } from "@/core/scope.ts";
import { pickLocale } from "@/core/text.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { guestLetterOf, type GuestVisit, visitFile, writeProof } from "@/domain/scheduling/mod.ts";
import { type T, textIn, type TextKey } from "@/texts/mod.ts";

/** Mails the code and the link by which somebody shows that an address is theirs. It says nothing of whom the clinic knows. */
export async function mailProof(scope: Scope, { id, subjectId }: RelayedEvent): Promise<void> {
  const proof = await writeProof(scope, subjectId);
  if (!proof) return;
  const t = textIn(pickLocale([proof.locale, scope.locale]));
  const said = {
    clinic: scope.clinicName,
    code: proof.code,
    time: timeOf(t, scope, proof.visit.startsAt),
    until: clockIn(scope.timeZone, proof.until),
    link: `${bookOf(scope)}/proofs/${proof.token}`,
  };
  await send({
    key: id,
    to: proof.email,
    subject: t("booking.mailProofSubject", said),
    text: t("booking.mailProofText", said),
  });
}

/** What a mail says of each event of a visit that the public booked. */
const kinds: Record<string, string> = {
  "appointment.requested": "requested",
  "appointment.booked": "booked",
  "appointment.accepted": "accepted",
  "appointment.declined": "declined",
  "appointment.moved": "moved",
  "appointment.cancelled": "cancelled",
};

/** The events that whoever booked hears of. */
export const heardByGuests = Object.keys(kinds);

/** Tells whoever booked a visit what became of it, in their language; nothing of any other visit, nor to whom nobody may write. */
export async function mailGuest(scope: Scope, { id, name, subjectId }: RelayedEvent): Promise<void> {
  const letter = await guestLetterOf(scope, subjectId);
  if (!letter) return;
  const t = textIn(pickLocale([letter.locale, scope.locale]));
  const { visit, link } = letter;
  const place = visit.place.address ?? visit.place.name;
  const said = {
    clinic: scope.clinicName,
    name: letter.name,
    time: timeOf(t, scope, visit.startsAt),
    place,
    link: `${bookOf(scope)}/visits/${link}`,
    again: bookOf(scope),
    reason: letter.reason ?? "–",
  };
  const kind = kinds[name];
  await send({
    key: id,
    to: letter.email,
    subject: t(`booking.mailSubject_${kind}` as TextKey, said),
    text: `${t("booking.mailGreeting", said)}\n\n${t(`booking.mailText_${kind}` as TextKey, said)}`,
    attachments: [icsOf(t, scope, visit, said.link)],
  });
}

const bookOf = ({ slug }: Scope) => `${theConfig().origin}/book/${slug}`;

/** Monday 2 March 2026, 10:00 */
const timeOf = (t: T, { timeZone }: Scope, startsAt: Date) =>
  `${dayInWords(t.locale, "fullDay", dayIn(timeZone, startsAt))}, ${clockIn(timeZone, startsAt)}`;

function icsOf(
  t: T,
  scope: Scope,
  visit: GuestVisit,
  link: string,
): NonNullable<Mail["attachments"]>[number] {
  const { text, type } = visitFile(
    { clinic: scope.clinicName, summary: t("booking.visitAt", { clinic: scope.clinicName }) },
    visit,
    link,
  );
  return { filename: "visit.ics", content: text, contentType: type };
}
