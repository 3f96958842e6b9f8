import { assertEquals } from "@std/assert";
import { dayAfter, dayIn } from "@/core/time.ts";
import { inWorld, type World } from "@/tests/support/world.ts";
import { moving } from "./support/moved.ts";

const soon = dayAfter(dayIn("Asia/Karachi"), 5);

/** What a clinic took out of another Cusp, kind by kind. */
const fromCusp = (doctor: string) => ({
  patients: [
    "id,number,name,given_name,family_name,name_latin,phone,email,birth_date,sex,address,portal_access,status",
    "0199aaaa-0000-7000-8000-000000000001,P-7001,زویا ملک,,,Zoya Malik,+923001110001,zoya@example.test,1990-02-28,female,Lahore,yes,active",
    "0199aaaa-0000-7000-8000-000000000002,P-7002,Omar Tariq,Omar,Tariq,,+923001110002,,,male,,,active",
  ],
  services: [
    "id,code,name,category,minutes,price,currency,tax,active,description,name_ur",
    "0199aaaa-0000-7000-8000-000000000011,IMP,Implant,Surgery,90,1250.00,PKR,5.00,true,,امپلانٹ",
  ],
  appointments: [
    "id,patient_id,patient_number,patient_name,practitioner_id,practitioner_email,practitioner_name,service_id,service_code,starts_at,minutes,status,reason,time_zone",
    `0199aaaa-0000-7000-8000-000000000021,0199aaaa-0000-7000-8000-000000000001,P-7001,زویا ملک,x,,${doctor},0199aaaa-0000-7000-8000-000000000011,IMP,${soon}T12:00,90,confirmed,Crown,Europe/Bucharest`,
    `0199aaaa-0000-7000-8000-000000000022,0199aaaa-0000-7000-8000-000000000002,P-7002,Omar Tariq,x,,${doctor},,,2024-03-02T12:00,30,completed,,Asia/Karachi`,
  ],
  balances: [
    "patient_id,patient_number,patient_name,amount,currency,as_of",
    "0199aaaa-0000-7000-8000-000000000001,P-7001,زویا ملک,99.50,PKR,2026-01-31",
  ],
});

/** The same clinic as Open Dental would name its columns. */
const fromOpenDental = {
  patients: ["PatNum,LName,FName,Birthdate,WirelessPhone", "17,Smith,Jane,2/28/1990,0300 1110001"],
  services: [
    "CodeNum,ProcCode,Descript,ProcTime,ProcCat,Amount",
    "35,D0120,periodic oral evaluation,//XX/,Exams,45.00",
  ],
  appointments: [
    "AptNum,PatNum,AptStatus,Pattern,ProvNum,provAbbr,AptDateTime,ProcDescript,Note",
    "18,17,2,//XXXX//,1,DOC,2024-07-31 08:30:00,Seal,First visit",
    "19,17,5,//XXXX//,1,DOC,2024-08-31 08:30:00,,",
    "20,17,6,//XXXX//,1,DOC,0001-01-01 00:00:00,,",
  ],
  balances: ["PatNum,EstBalance", "17,120.00"],
};

/** Everything of noor that an import may touch, as it stands. */
async function digest({ sql, noor }: World): Promise<Record<string, unknown>> {
  const of = async (query: string) =>
    (await sql.unsafe(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest, count(*)::int as many from (${query}) t`,
    ))
      .map(({ digest, many }) => [many, digest])[0];
  return {
    patients: await of(
      `select id, number, name, phone, email, birth_date, sex, address, live_epoch from patients where clinic_id = '${noor.id}' and deleted_at is null`,
    ),
    services: await of(
      `select id, code, name, names, category, minutes, tax, description from services where clinic_id = '${noor.id}' and deleted_at is null`,
    ),
    prices: await of(
      `select p.service_id, p.amount, p.valid_from, p.valid_until from service_prices p join services s on s.id = p.service_id and s.deleted_at is null where p.clinic_id = '${noor.id}' and p.withdrawn_at is null`,
    ),
    appointments: await of(`select * from appointments where clinic_id = '${noor.id}'`),
    reservations: await of(`select * from reservations where clinic_id = '${noor.id}'`),
    invoices: await of(
      `select id, total, paid, status from invoices where clinic_id = '${noor.id}' and status <> 'cancelled'`,
    ),
    places: await of(`select patient_id from portal_places where clinic_id = '${noor.id}'`),
    external: await of(`select * from external_ids where clinic_id = '${noor.id}'`),
  };
}

const bring = async (world: World, files: Record<string, string[]>) => {
  const brought = [];
  for (const [kind, lines] of Object.entries(files)) {
    const file = await moving(world, lines.join("\n")).begun();
    const state = await file.state();
    assertEquals(state.kind, kind);
    const { add, change, same, ambiguous, wrong } = await file.checked();
    await file.taken();
    brought.push({ file, system: state.system, counts: [add, change, same, ambiguous, wrong] });
  }
  return brought;
};

Deno.test("what was taken out of one Cusp comes into another, again changes nothing, and undone all is as before", () =>
  inWorld(async (world) => {
    const { sql, noor } = world;
    const before = await digest(world);
    const [doctor] = noor.practitioners.keys();
    const first = await bring(world, fromCusp(doctor));
    assertEquals(first.map(({ system, counts }) => [system, ...counts]), [
      ["cusp", 2, 0, 0, 0, 0],
      ["cusp", 1, 0, 0, 0, 0],
      ["cusp", 2, 0, 0, 0, 0],
      ["cusp", 1, 0, 0, 0, 0],
    ]);
    const [visit] = await sql`
      select a.starts_at, a.wall_start, p.name, s.code from appointments a join patients p on p.id = a.patient_id
        join services s on s.id = a.service_id where a.clinic_id = ${noor.id} and a.status = 'confirmed'`;
    const summer =
      new Date(`${soon}T12:00:00Z`).getTime() - new Date(visit.starts_at).getTime() === 3 * 3_600_000;
    assertEquals([visit.name, visit.code, visit.wall_start.slice(0, 16)], [
      "زویا ملک",
      "IMP",
      `${soon}T${summer ? "14:00" : "15:00"}`,
    ]);
    const after = await digest(world);
    const again = await bring(world, fromCusp(doctor));
    assertEquals(again.map(({ counts }) => counts), [[0, 0, 2, 0, 0], [0, 0, 1, 0, 0], [0, 0, 2, 0, 0], [
      0,
      0,
      1,
      0,
      0,
    ]]);
    assertEquals(await digest(world), after);
    for (const { file } of [...first].reverse()) assertEquals((await file.undone()).kept, 0);
    assertEquals(await digest(world), before);
  }));

Deno.test("patients of whom something else was moved in stay until that is undone too", () =>
  inWorld(async (world) => {
    const [doctor] = world.noor.practitioners.keys();
    const [patients, , visits] = await bring(world, fromCusp(doctor));
    assertEquals((await patients.file.undone()).kept, 2);
    assertEquals((await visits.file.undone()).kept, 0);
  }));

Deno.test("a clinic leaves Open Dental with its patients, codes, visits and balances", () =>
  inWorld(async (world) => {
    const { sql, noor } = world;
    const [doctor] = noor.practitioners.keys();
    const appointments = fromOpenDental.appointments.map((line) => line.replace("DOC", doctor));
    const brought = await bring(world, { ...fromOpenDental, appointments });
    assertEquals(brought.map(({ system, counts }) => [system, ...counts]), [
      ["open_dental", 1, 0, 0, 0, 0],
      ["open_dental", 1, 0, 0, 0, 0],
      ["open_dental", 2, 0, 0, 0, 1],
      ["open_dental", 1, 0, 0, 0, 0],
    ]);
    const visits = await sql`
      select status, reason, extract(epoch from ends_at - starts_at)::int / 60 as minutes, wall_start from appointments
       where clinic_id = ${noor.id} order by starts_at`;
    assertEquals(
      visits.map((
        { status, reason, minutes, wall_start },
      ) => [status, reason, minutes, wall_start.slice(0, 10)]),
      [
        ["completed", "Seal First visit", 40, "2024-07-31"],
        ["cancelled", "", 40, "2024-08-31"],
      ],
    );
    const [service] =
      await sql`select name, minutes, price from services where clinic_id = ${noor.id} and code = 'D0120'`;
    assertEquals({ ...service }, { name: "periodic oral evaluation", minutes: 25, price: 4_500 });
  }));

Deno.test("Microsoft Bookings says whom by name and phone, and nothing of how it ended", () =>
  inWorld(async (world) => {
    const [doctor] = world.noor.practitioners.keys();
    const file = await moving(
      world,
      [
        "Date & Time\tCustomer Name\tCustomer Email\tCustomer Phone\tCustomer Address\tStaff\tService\tLocation\tDuration (minutes)\tEvent Type",
        `2/28/2024 2:15 PM\tSaba Anwar\t\t0300 1234567\t\t${doctor}\tExamination\t\t30\t`,
        `2/28/2024 3:15 PM\tSaba Anwar\t\t0333 0000000\t\t${doctor}\t\t\t30\t`,
        `2/28/2024 4:15 PM\tNobody Known\t\t0333 0000000\t\t${doctor}\t\t\t30\t`,
      ].join("\n"),
    ).begun();
    const { system, kind, mapping } = await file.state();
    assertEquals([system, kind, mapping.dates], ["microsoft_bookings", "appointments", "mdy"]);
    const { add, ambiguous, wrong } = await file.checked();
    assertEquals([add, ambiguous, wrong], [1, 1, 1]);
    await file.taken();
    const [visit] = await world
      .sql`select status, wall_start from appointments where clinic_id = ${world.noor.id}`;
    assertEquals([visit.status, visit.wall_start.slice(0, 16)], ["completed", "2024-02-28T14:15"]);
  }));
