import { assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { installation } from "@/tests/support/installation.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";

Deno.test("a plan that changes while somebody's role does leaves nobody with what either took away", () =>
  inStandingWorld(async ({ noor, sql }) => {
    const { principalId } = noor.staff("receptionist");
    const other = connect(installation().ownerUrl, { max: 1 });
    const held = async () => {
      const rows = await sql<{ permission: string }[]>`
        select permission from private.effective_permissions
         where clinic_id = ${noor.id} and principal_id = ${principalId} order by 1`;
      return rows.map(({ permission }) => permission);
    };
    try {
      const reserved = await other.reserve();
      await reserved`begin`;
      await reserved`update app.memberships set role = 'accountant' where clinic_id = ${noor.id} and principal_id = ${principalId}`;
      const suspended =
        sql`update clinics set suspended_at = now(), suspended_reason = 'Unpaid' where id = ${noor.id}`
          .execute();
      await new Promise((resolve) => setTimeout(resolve, 200)); // the second has begun, and sees nothing of the first
      await reserved`commit`;
      reserved.release();
      await suspended;
      const outcome = await held();
      assertEquals(
        outcome.filter((permission) => !/\.(read|view|view_org|export|delete)$/.test(permission)),
        [],
      );
      await sql`select private.derive_permissions(${noor.id})`;
      assertEquals(await held(), outcome);
    } finally {
      await other.end();
    }
  }));
