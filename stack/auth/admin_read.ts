import { requireAdmin } from "./bearer.ts";
import type { Auth, AuthCall } from "./context.ts";
import { userNotFound } from "./refusal.ts";
import { userById, userJson, type UserRow } from "./user.ts";

/** Answers GET /admin/users/:id. */
export async function readUser(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const user = await userById(auth.sql, call.params.id);
  if (!user) throw userNotFound;
  return Response.json(await userJson(auth.sql, user));
}

/** Answers GET /admin/users: a page of all accounts, newest first, with its neighbours in the headers. */
export async function listUsers(auth: Auth, call: AuthCall): Promise<Response> {
  requireAdmin(call);
  const page = Math.max(Number(call.url.searchParams.get("page")) || 1, 1);
  const size = Math.min(Number(call.url.searchParams.get("per_page")) || 50, 1000);
  const [{ total }] = await auth.sql`select count(*)::int as total from auth.users`;
  const rows = await auth.sql<UserRow[]>`
    select * from auth.users order by created_at desc, id limit ${size} offset ${(page - 1) * size}`;
  const users = await Promise.all(rows.map((user) => userJson(auth.sql, user)));
  const last = Math.max(Math.ceil(total / size), 1);
  const link = (to: number, rel: string) =>
    `<${call.url.pathname}?page=${to}&per_page=${size}>; rel="${rel}"`;
  const links = [...(page < last ? [link(page + 1, "next")] : []), link(last, "last")];
  return Response.json(
    { users, aud: "authenticated" },
    { headers: { "x-total-count": String(total), link: links.join(", ") } },
  );
}
