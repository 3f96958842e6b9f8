import { benchOf } from "./installation.ts";
import { within } from "./budget.ts";

const small = { clinics: 2, patients: 20, appointments: 20 };
const megabyte = 1024 ** 2;
const size = 200 * megabyte;

/** A planted failure: the sender's app is asked to hold what flows by, to see that the budget can fail. */
const planted = Deno.env.get("CUSP_BENCH_PLANT") !== undefined;

/** How much the app's process grows while 200 MB flow through it into Storage. */
export async function upload(): Promise<void> {
  await using bench = await benchOf(small, 0);
  await sent(bench, 8 * megabyte); // the code is warm, and what it always holds is held
  const pid = await appOf(bench.origin);
  const idle = await residentOf(pid);
  const ballast: Uint8Array[] = [];
  let peak = idle;
  const watching = setInterval(async () => {
    if (planted && ballast.length < 100) ballast.push(new Uint8Array(megabyte).fill(1));
    peak = Math.max(peak, await residentOf(pid) + ballast.length);
  }, 20);
  const begun = performance.now();
  await sent(bench, size);
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watching);
  within(
    "memory over idle while 200 MB are uploaded",
    peak - idle,
    64,
    "MB",
    `idle ${idle.toFixed(0)} MB, ${seconds.toFixed(1)} s`,
  );
}

async function sent(
  { origin, cookie, slug }: { origin: string; cookie: string; slug: string },
  bytes: number,
) {
  const answer = await fetch(`${origin}/c/${slug}/files?name=film.mp4`, {
    method: "POST",
    headers: { accept: "application/json", cookie, "content-length": String(bytes) },
    body: new Blob([film(bytes)]),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`the upload answered ${answer.status} ${text}`);
}

/** Something that begins like a film. */
function film(bytes: number): Uint8Array<ArrayBuffer> {
  const film = new Uint8Array(bytes);
  film.set(new TextEncoder().encode("\0\0\0\x18ftypisom\0\0\x02\0isommp42"));
  return film;
}

/** The process that listens on an address of this machine. */
async function appOf(origin: string): Promise<number> {
  const port = Number(new URL(origin).port).toString(16).toUpperCase().padStart(4, "0");
  const tables = await Promise.all(
    ["tcp", "tcp6"].map((name) => Deno.readTextFile(`/proc/net/${name}`).catch(() => "")),
  );
  const inode = tables.join("\n").split("\n").map((line) => line.trim().split(/\s+/))
    .find(([, local, , state]) => local?.endsWith(`:${port}`) && state === "0A")?.[9];
  for await (const { name: pid } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      for await (const { name } of Deno.readDir(`/proc/${pid}/fd`)) {
        const target = await Deno.readLink(`/proc/${pid}/fd/${name}`).catch(() => "");
        if (target === `socket:[${inode}]`) return Number(pid);
      }
    } catch {
      // another's process, or gone already
    }
  }
  throw new Error(`nobody listens on ${origin}`);
}

/** What a process holds in memory, in megabytes. */
async function residentOf(pid: number): Promise<number> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  return Number(status.match(/^VmRSS:\s+(\d+)/m)![1]) / 1024;
}
