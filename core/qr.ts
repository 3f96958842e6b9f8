import { toString } from "qrcode";

/** A picture of a text for a camera, as the address of an image: dark on light in both themes, since readers want that. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await toString(text, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** What an authenticator app reads from a picture (Google's Key Uri Format). */
export function otpAddress(account: string, secret: string): string {
  const label = encodeURIComponent(`Cusp:${account}`);
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: "Cusp" })}`;
}
