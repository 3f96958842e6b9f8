import { assert, assertEquals, assertMatch } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { createRemoteJWKSet, exportSPKI, importJWK, type JWK, jwtVerify, SignJWT, UnsecuredJWT } from "jose";
import type { Stack } from "@/stack/mod.ts";
import { quiet, subscribed } from "./support/channels.ts";
import { signedIn, stackFor } from "./support/stack.ts";

const test = stackFor();

async function publishedKey({ supabaseUrl }: Stack): Promise<JWK> {
  const { keys } = await (await fetch(`${supabaseUrl}/auth/v1/.well-known/jwks.json`)).json();
  return keys[0];
}

/** How each server answers somebody who comes with `token`. */
async function statuses(stack: Stack, token: string): Promise<number[]> {
  const headers = {
    apikey: stack.publishableKey,
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
  };
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(stack.supabaseUrl + path, { headers, ...init });
    await response.body?.cancel();
    return response.status;
  };
  return [
    await ask("/auth/v1/user"),
    await ask("/storage/v1/bucket"),
    await ask("/realtime/v1/api/broadcast", { method: "POST", body: JSON.stringify({ messages: [] }) }),
  ];
}

/** How Realtime answers somebody who wants into a public channel with `token`. */
async function joining({ supabaseUrl, publishableKey }: Stack, token: string): Promise<string> {
  const client = createClient(supabaseUrl, publishableKey, { accessToken: () => Promise.resolve(token) });
  await client.realtime.setAuth();
  const answer = await subscribed(client.channel("anything"));
  await quiet(client);
  return answer;
}

test("anybody can check a token with the published key, which holds nothing private", async (stack) => {
  const { session, id } = await signedIn(stack);
  const keys = createRemoteJWKSet(new URL(`${stack.supabaseUrl}/auth/v1/.well-known/jwks.json`));
  const { payload, protectedHeader } = await jwtVerify(session.access_token, keys, {
    issuer: `${stack.supabaseUrl}/auth/v1`,
    audience: "authenticated",
  });
  const key = await publishedKey(stack);
  assertEquals([payload.sub, protectedHeader.alg, protectedHeader.kid], [id, "ES256", key.kid]);
  assertEquals(key.d, undefined);
  assertEquals(await statuses(stack, session.access_token), [200, 200, 202]);
  assertEquals(await joining(stack, session.access_token), "SUBSCRIBED");
});

test("no server takes a token that is not signed", async (stack) => {
  const { session } = await signedIn(stack);
  const [, payload] = session.access_token.split(".");
  const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
  const unsigned = new UnsecuredJWT({ ...claims, role: "service_role" }).encode();
  assertEquals(await statuses(stack, unsigned), [403, 400, 401]);
  assertMatch(await joining(stack, unsigned), /^CHANNEL_ERROR.*InvalidJWTToken/);
});

test("no server takes a token signed with the public key as if it were a secret", async (stack) => {
  const { session } = await signedIn(stack);
  const key = await publishedKey(stack);
  const publicKey = await importJWK(key, "ES256", { extractable: true });
  assert(publicKey instanceof CryptoKey);
  const [, payload] = session.access_token.split(".");
  const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
  for (const secret of [await exportSPKI(publicKey), JSON.stringify(key)]) {
    const forged = await new SignJWT({ ...claims, role: "service_role" })
      .setProtectedHeader({ alg: "HS256", kid: key.kid, typ: "JWT" })
      .sign(new TextEncoder().encode(secret));
    assertEquals(await statuses(stack, forged), [403, 400, 401]);
    assertMatch(await joining(stack, forged), /^CHANNEL_ERROR.*InvalidJWTToken/);
  }
});

test("no server takes an expired token, or one whose claims were changed", async (stack, state) => {
  const { session } = await signedIn(stack);
  const { signing } = JSON.parse(await Deno.readTextFile(`${state}/keys.json`));
  const [header, payload, signature] = session.access_token.split(".");
  const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
  const expired = await new SignJWT({ ...claims, exp: Math.floor(Date.now() / 1000) - 1 })
    .setProtectedHeader({ alg: "ES256", kid: signing.kid }).sign(await importJWK(signing, "ES256"));
  const changed = btoa(JSON.stringify({ ...claims, role: "service_role" })).replaceAll("=", "");
  for (const token of [expired, `${header}.${changed}.${signature}`]) {
    assertEquals(await statuses(stack, token), [403, 400, 401]);
    assertMatch(await joining(stack, token), /^CHANNEL_ERROR.*InvalidJWTToken/);
  }
});
