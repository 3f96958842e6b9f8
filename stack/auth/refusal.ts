/** A request that Auth declines, in the shape supabase-js reads: HTTP status, error code and a sentence. */
export class AuthRefusal extends Error {
  override name = "AuthRefusal";
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(message);
  }

  response(): Response {
    const { status, code, message, more } = this;
    return Response.json({ code: status, error_code: code, msg: message, ...more }, { status });
  }
}

export const otpExpired = new AuthRefusal(403, "otp_expired", "Token has expired or is invalid");
export const userNotFound = new AuthRefusal(404, "user_not_found", "User not found");
export const userBanned = new AuthRefusal(403, "user_banned", "User is banned");
export const emailExists = new AuthRefusal(
  422,
  "email_exists",
  "A user with this email address has already been registered",
);
export const notAdmin = new AuthRefusal(403, "not_admin", "User not allowed");

/** A body that does not say what it must. */
export function invalid(message: string): AuthRefusal {
  return new AuthRefusal(400, "validation_failed", message);
}
