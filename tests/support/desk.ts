import { demoPassword } from "@/stack/demo/seed.ts";

/** Somebody at work through HTTP, as JSON. */
export interface Desk {
  get<T>(path: string): Promise<T>;
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** Signs an account in at `origin`. */
export async function deskOf(origin: string, email: string): Promise<Desk> {
  const accept = "application/json";
  const signIn = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password: demoPassword }),
    headers: { accept },
  });
  await signIn.body?.cancel();
  if (!signIn.ok) throw new Error(`sign-in answered ${signIn.status}`);
  const cookie = signIn.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  return {
    async get(path) {
      const response = await fetch(origin + path, { headers: { accept, cookie } });
      const body = await response.json();
      if (!response.ok) throw new Error(`${path} answered ${response.status} ${body.type}`);
      return body;
    },
    async post(path, body, headers = {}) {
      const response = await fetch(origin + path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { accept, cookie, "content-type": "application/json", ...headers },
      });
      return { status: response.status, body: await response.json() };
    },
  };
}
