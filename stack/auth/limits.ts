import { AuthRefusal } from "./refusal.ts";

export interface MailLimits {
  /** Seconds between two mails to one address. */
  interval: number;
  /** Mails in an hour, to all addresses together. */
  hourly: number;
}

/** Counts what callers do, in memory, and refuses what comes too often. */
export interface Limits {
  /** Takes one of the mails that `email` may be sent. It does not ask whether anybody has that address. */
  mail(email: string): void;
  /** Takes one of `most` guesses at `secret` in five minutes. */
  guess(secret: string, most: number): void;
}

const fiveMinutes = 300_000;
const hour = 3_600_000;

export function limits({ interval, hourly }: MailLimits): Limits {
  const taken = new Map<string, number[]>();
  const recent = (key: string, span: number) => {
    const since = Date.now() - span;
    const times = (taken.get(key) ?? []).filter((time) => time > since);
    if (times.length) taken.set(key, times);
    else taken.delete(key);
    return times;
  };
  const take = (key: string) => taken.set(key, [...taken.get(key) ?? [], Date.now()]);

  return {
    mail(email) {
      const last = recent(`mail ${email}`, interval * 1000).at(-1);
      if (last) throw tooSoon(Math.ceil(interval - (Date.now() - last) / 1000));
      if (recent("mail", hour).length >= hourly) {
        throw new AuthRefusal(429, "over_email_send_rate_limit", "email rate limit exceeded");
      }
      take(`mail ${email}`);
      take("mail");
    },
    guess(secret, most) {
      if (recent(secret, fiveMinutes).length >= most) {
        throw new AuthRefusal(429, "over_request_rate_limit", "Request rate limit reached");
      }
      take(secret);
    },
  };
}

function tooSoon(seconds: number): AuthRefusal {
  return new AuthRefusal(
    429,
    "over_email_send_rate_limit",
    `For security purposes, you can only request this after ${Math.max(seconds, 1)} seconds.`,
  );
}
