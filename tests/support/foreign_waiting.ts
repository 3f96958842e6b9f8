import { type Caller, callerWith } from "./caller.ts";
import { mailTo } from "./mailbox.ts";
import { expecting, freeMonday, uniquely } from "./over_http.ts";

/** What noor holds of who waits, who is due, what was said of a visit, and who follows its calendar. */
export interface ForeignWaiting {
  entryId: string;
  gapId: string;
  requestId: string;
  ruleId: string;
  recallId: string;
  reviewId: string;
  feedId: string;
}

interface Around {
  patientId: string;
  booking: { practitionerId: string; serviceId: string };
  /** A visit that was completed. */
  appointmentId: string;
}

type Known = { id: string };

/** One of each, and what of it nobody outside may ever read. */
export async function foreignWaiting(
  reception: Caller,
  owner: Caller,
  { patientId, booking, appointmentId }: Around,
): Promise<{ waiting: ForeignWaiting; told: string[] }> {
  const made = async (path: string, body: object, by = reception) =>
    expecting(201, await by.post<Known>(path, body)).id;
  const found = async <T>(path: string, by = reception) => expecting(200, await by.get<T>(path));
  const [note, comment, feedName] = [uniquely("Any morning"), uniquely("I waited long"), uniquely("Phone")];
  const entryId = await made("/c/noor/waiting", { patientId, note });
  const cancelled = await made("/c/noor/appointments", {
    ...booking,
    patientId,
    startsAt: `${freeMonday()}T11:30`,
  });
  expecting(200, await reception.post(`/c/noor/appointments/${cancelled}/cancellation`, {}));
  const { id: gapId } = await found<Known>(`/c/noor/appointments/${cancelled}/gap`);
  const rule = {
    name: uniquely("Half a year"),
    serviceIds: [booking.serviceId],
    months: 1,
    channels: ["phone"],
  };
  const ruleId = await made("/c/noor/settings/recall", rule, owner);
  const { recalls: [recall] } = await found<{ recalls: Known[] }>(
    `/c/noor/recall?ruleId=${ruleId}&ahead=36500`,
  );
  const { link } = await found<{ link: string }>(`/c/noor/appointments/${appointmentId}/review`, owner);
  const reviewId = await made(new URL(link).pathname, { rating: 2, comment }, callerWith());
  const feedId = await made("/c/noor/settings/feeds", { name: feedName }, owner);
  const asked = await proven(reception);
  return {
    waiting: { entryId, gapId, requestId: asked.id, ruleId, recallId: recall.id, reviewId, feedId },
    told: [note, comment, feedName, rule.name, asked.name, asked.email],
  };
}

/** Somebody who asked from outside and followed the link of the mail. */
async function proven(reception: Caller): Promise<{ id: string; name: string; email: string }> {
  const [name, email] = [uniquely("Rubina Shah"), `${crypto.randomUUID()}@example.test`];
  const anybody = callerWith();
  expecting(201, await anybody.post("/book/noor/waiting", { name, email }));
  const mail = await mailTo(email, /address/);
  const [path] = mail.text.match(/\/book\/noor\/waiting\/[\w-]+/)!;
  expecting(200, await anybody.post(path, {}));
  const { requests } = expecting(
    200,
    await reception.get<{ requests: { id: string; email: string }[] }>("/c/noor/waiting"),
  );
  return { ...requests.find((one) => one.email === email)!, name };
}
