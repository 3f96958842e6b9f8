import { assertEquals } from "@std/assert";
import { connect } from "@/core/db.ts";
import { installation } from "@/tests/support/installation.ts";
import { inStandingWorld } from "@/tests/support/standing.ts";

Deno.test("a template that changes while somebody's role does leaves them with nothing that either took away", () =>
  inStandingWorld(async ({ noor, sql }) => {
    const { principalId } = noor.staff("receptionist");
    const other = connect(installation().ownerUrl, { max: 1 });
    const template = (plan: string) =>
      sql`update role_permissions set plan = ${plan} where role = 'accountant' and permission = 'invoices.write'`;
    try {
      const reserved = await other.reserve();
      await reserved`begin`;
      await reserved`
        update app.memberships set role = 'accountant' where clinic_id = ${noor.id} and principal_id = ${principalId}`;
      const raised = template("enterprise").execute();
      await new Promise((resolve) => setTimeout(resolve, 300)); // it has begun, and sees nothing of the first
      await reserved`commit`;
      reserved.release();
      await raised;
      const held = await sql`
        select from private.effective_permissions
         where clinic_id = ${noor.id} and principal_id = ${principalId} and permission = 'invoices.write'`;
      assertEquals(held.length, 0);
    } finally {
      await template("any");
      await other.end();
    }
  }));
