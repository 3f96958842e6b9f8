import { join } from "node:path";

/** A mail as it was received. `to` and `from` are addresses. */
export interface Mail {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  at: string;
}

export interface Mailbox {
  /** The kept mails, newest first. */
  list(): Mail[];
  add(mail: Mail): Promise<void>;
}

const kept = 500;

/** The mails kept in `folder`: the newest 500, one file each, there again after a restart. */
export async function mailboxIn(folder: string): Promise<Mailbox> {
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await Array.fromAsync(Deno.readDir(folder), ({ name }) => name))
    .filter((name) => name.endsWith(".json")).sort();
  const mails = await Promise.all(
    names.map(async (name) => ({
      name,
      mail: JSON.parse(await Deno.readTextFile(join(folder, name))) as Mail,
    })),
  );
  let last = Number.parseInt(names.at(-1) ?? "0");

  return {
    list: () => mails.map(({ mail }) => mail).reverse(),
    async add(mail) {
      const name = `${String(++last).padStart(9, "0")}.json`;
      mails.push({ name, mail });
      await Deno.writeTextFile(join(folder, `${name}.tmp`), JSON.stringify(mail), { mode: 0o600 });
      await Deno.rename(join(folder, `${name}.tmp`), join(folder, name));
      for (const { name } of mails.splice(0, Math.max(mails.length - kept, 0))) {
        await Deno.remove(join(folder, name)).catch(() => {});
      }
    },
  };
}
