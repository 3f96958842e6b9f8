import postgres from "postgres";

/** Works on a connection of its own, as whoever the URL names. */
export async function connected<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice() {}, prepare: false });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** The SQLSTATE that a statement is refused with, `ok` if it is not. Nothing it does stays. */
export async function outcome(sql: postgres.Sql, statement: string): Promise<string> {
  return await sql.begin(async (sql) => {
    await sql.unsafe(statement).simple();
    throw { code: "ok" };
  }).catch(({ code }) => code);
}
