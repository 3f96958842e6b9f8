/** What the server declined: its sentence, and what is wrong with which field. */
export class Declined extends Error {
  constructor(readonly title: string, readonly fields: Record<string, string[]> = {}) {
    super(title);
  }
}

// deno-lint-ignore no-explicit-any
export type Answered = Record<string, any> & { location: string };

/** Sends facts as JSON and returns what was answered and where to go on; throws `Declined`, or any other error without an answer. */
export async function asked(action: string, facts: object): Promise<Answered> {
  const response = await fetch(action, {
    method: "POST",
    body: JSON.stringify(facts),
    headers: { accept: "application/json", "content-type": "application/json" },
  });
  const answer = await response.json();
  if (!response.ok) throw new Declined(answer.title, answer.fields);
  return { ...answer, location: response.headers.get("location") ?? location.href };
}
