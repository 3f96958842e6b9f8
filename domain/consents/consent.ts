/** The ways to reach somebody that they may agree to. */
export const channels = ["phone", "sms", "whatsapp", "email"] as const;
export type Channel = typeof channels[number];

/** What a patient last said about one purpose. */
export interface Consent {
  purpose: string;
  granted: boolean;
  saidAt: Date;
}

/** The purpose of being reached on a channel. */
export const contactBy = (channel: Channel): string => `contact.${channel}`;
