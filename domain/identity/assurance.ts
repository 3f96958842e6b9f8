/** How somebody proved who they are. A passkey is two factors in one. */
export type Assurance = "password" | "link" | "totp" | "passkey" | "otp_mail" | "recovery";

/** What can be asked for after a password: a code from an app, or one that is mailed. */
export type FactorKind = "totp" | "otp_mail";

/** What a session is good for; only one that stands opens anything. */
export type SessionState = "standing" | "factor_due" | "locked" | "ended";
