import type postgres from "postgres";

/** Has an account run the platform, as the database's owner. */
export async function openOperator(
  sql: postgres.Sql,
  principalId: string,
  name: string,
  email: string,
): Promise<void> {
  await sql`insert into app.principals (id, kind) values (${principalId}, 'operator')`;
  await sql`insert into app.profiles (principal_id, name, email) values (${principalId}, ${name}, ${email})`;
  await sql`insert into app.operators (principal_id) values (${principalId})`;
}
