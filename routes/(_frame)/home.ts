import { theConfig } from "@/core/config.ts";
import { cookiesOf } from "@/core/cookies.ts";
import type { Acting } from "@/core/scope.ts";
import { runsPlatform } from "@/domain/operations/mod.ts";
import { careClinicsOf, workplacesOf } from "@/domain/tenancy/mod.ts";

const cookie = "cusp-clinic";

/** The clinic that this browser was told to open on. */
export function rememberedClinic(headers: Headers): string | undefined {
  return cookiesOf(headers).get(cookie);
}

/** Has the browser open on a clinic from now on, or on none. */
export function rememberClinic(headers: Headers, slug: string | null): void {
  const secure = theConfig().origin.startsWith("https:") ? "; Secure" : "";
  headers.append(
    "set-cookie",
    `${cookie}=${slug ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${slug ? 31_536_000 : 0}${secure}`,
  );
}

/** Where somebody begins: the one clinic they work in or told us to remember, a choice of several, a portal, or the office. */
export async function homeOf(scope: Acting, remembered?: string): Promise<string> {
  const workplaces = await workplacesOf(scope);
  const known = workplaces.find(({ slug }) => slug === remembered);
  if (known) return `/c/${known.slug}/agenda`;
  if (workplaces.length > 1) return "/select-clinic";
  if (workplaces.length === 1) return `/c/${workplaces[0].slug}/agenda`;
  const [clinic] = await careClinicsOf(scope);
  if (clinic) return `/portal/${clinic.slug}`;
  return await runsPlatform(scope) ? "/admin" : "/select-clinic";
}
