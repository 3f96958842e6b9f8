import { assert, assertEquals } from "@std/assert";
import { freePort } from "@/stack/ports.ts";
import { type Desk, deskOf } from "@/tests/support/desk.ts";

interface Acknowledged {
  appointments: string[];
  receipts: { invoice: string; amount: number }[];
}

Deno.test("after kill -9 every acknowledged booking and payment is there, and none twice", async () => {
  const state = await Deno.makeTempDir({ prefix: "cusp-killed-" });
  const port = freePort();
  try {
    const first = await start(state, port);
    const desk = await deskOf(first.origin, "reception@noor.test");
    const acknowledged = await workUntil(desk, () => killAll(first.pid, state));

    const second = await start(state, port);
    try {
      const again = await deskOf(second.origin, "reception@noor.test");
      assert(acknowledged.appointments.length > 5, "nothing was acknowledged: this test can't fail");
      for (const id of acknowledged.appointments) {
        assertEquals((await again.get<{ id: string }>(`/c/noor/appointments/${id}`)).id, id);
      }
      for (const { invoice, amount } of acknowledged.receipts) {
        const { paid } = await again.get<{ paid: { amount: number } }>(`/c/noor/invoices/${invoice}`);
        assertEquals(paid.amount, amount);
      }
    } finally {
      await killAll(second.pid, state);
    }
  } finally {
    await Deno.remove(state, { recursive: true });
  }
});

/** Books, invoices and pays, each request sent twice under one key, until everything is killed mid-way. */
async function workUntil(desk: Desk, kill: () => Promise<void>): Promise<Acknowledged> {
  const done: Acknowledged = { appointments: [], receipts: [] };
  const { patients } = await desk.get<{ patients: { id: string }[] }>("/c/noor/patients");
  const { practitioners } = await desk.get<{ practitioners: { id: string }[] }>("/c/noor/practitioners");
  setTimeout(kill, 1_500);
  for (let turn = 0;; turn++) {
    try {
      const startsAt = `2031-0${1 + turn % 9}-${String(6 + Math.floor(turn / 9) % 20).padStart(2, "0")}T1${
        turn % 8
      }:00`;
      const booking = {
        patientId: patients[turn % 20].id,
        practitionerId: practitioners[turn % 4].id,
        startsAt,
        minutes: 15,
      };
      const twice = await Promise.all(
        [1, 2].map(() =>
          desk.post("/c/noor/appointments", booking, { "idempotency-key": `booking-${turn}` })
        ),
      );
      for (const { status, body } of twice) if (status === 201) done.appointments.push(String(body.id));
      assertEquals(
        new Set(twice.filter(({ status }) => status === 201).map(({ body }) => body.id)).size <= 1,
        true,
      );

      const lines = [{ description: "Consultation", quantity: 1, unitAmount: 10_000 }];
      const invoice = await desk.post("/c/noor/invoices", { patientId: patients[0].id, lines });
      const payment = { amount: 4_000, method: "cash" };
      const paid = await Promise.all(
        [1, 2].map(() =>
          desk.post(`/c/noor/invoices/${invoice.body.id}/payments`, payment, {
            "idempotency-key": `payment-${turn}`,
          })
        ),
      );
      if (paid.some(({ status }) => status === 201)) {
        done.receipts.push({ invoice: String(invoice.body.id), amount: 4_000 });
      }
    } catch (error) {
      if (error instanceof TypeError) return done; // the connection broke: it was killed
      throw error;
    }
  }
}

async function start(state: string, port: number): Promise<{ pid: number; origin: string }> {
  const origin = `http://localhost:${port}`;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "stack/start.ts"],
    env: { ...bare(), CUSP_STATE: state, CUSP_PORT: String(port) },
    clearEnv: true,
    stdout: "null",
    stderr: "null",
  }).spawn();
  for (let tries = 0; tries < 1_500; tries++) {
    const response = await fetch(`${origin}/health`).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return { pid: child.pid, origin };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Cusp did not start");
}

/** The environment without what points at the installation of the other tests. */
const bare = () =>
  Object.fromEntries(
    Object.entries(Deno.env.toObject()).filter(([name]) => !/^(CUSP|SUPABASE|DATABASE|JOBS)_/.test(name)),
  );

/** kill -9 to the starter, the app and every database process of that state, all at once. */
async function killAll(starter: number, state: string): Promise<void> {
  const victims = [starter];
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await Deno.readTextFile(`/proc/${name}/stat`).catch(() => "");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    const command = await Deno.readTextFile(`/proc/${name}/cmdline`).catch(() => "");
    if (parent === starter || command.includes(state)) victims.push(Number(name));
  }
  for (const pid of new Set(victims)) {
    try {
      Deno.kill(pid, "SIGKILL");
    } catch {
      // gone already
    }
  }
}
