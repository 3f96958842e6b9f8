import { AuthRefusal, invalid } from "./refusal.ts";

export type Body = Record<string, unknown>;
export type Json = Record<string, never>;

/** The JSON object a request carries; an empty body is an empty object. */
export async function bodyOf(request: Request): Promise<Body> {
  const text = await request.text();
  if (!text) return {};
  try {
    const value = JSON.parse(text);
    if (value && typeof value === "object" && !Array.isArray(value)) return value;
  } catch { /* answered below */ }
  throw new AuthRefusal(400, "bad_json", "Could not parse request body as JSON");
}

/** The string named `name`, undefined when absent or empty. */
export function text(body: Body, name: string): string | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== "string") throw invalid(`${name} must be a string`);
  return value || undefined;
}

/** The object named `name`, undefined when absent. */
export function record(body: Body, name: string): Json | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && (typeof value !== "object" || Array.isArray(value))) {
    throw invalid(`${name} must be an object`);
  }
  return value as Json | undefined;
}

/** The mail address in `body`, in lower case. Throws when there is none or it could not be one. */
export function emailIn(body: Body, name = "email"): string {
  const email = text(body, name)?.trim().toLowerCase();
  if (!email) throw invalid("An email address is required");
  if (!/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(email) || email.length > 255) {
    throw invalid("Unable to validate email address: invalid format");
  }
  return email;
}
