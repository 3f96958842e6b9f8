import { Matrix } from "../Matrix.tsx";
import { Specimen } from "./Specimen.tsx";

const roles = ["Owner", "Doctor", "Reception", "Assistant", "Accounts"];

const row = (label: string, allowed: string[]) => ({
  label,
  cells: roles.map((role) => (
    <input
      type="checkbox"
      class="check"
      key={role}
      aria-label={`${role}: ${label}`}
      checked={allowed.includes(role)}
      disabled={role === "Owner"}
    />
  )),
});

/** Who may do what. */
export function Permissions() {
  return (
    <Specimen title="Matrix">
      <Matrix
        caption="Permissions"
        rowHead="Permission"
        heads={roles}
        groups={[
          {
            title: "Appointments",
            rows: [
              row("See the agenda", roles),
              row("Book and move visits", ["Owner", "Doctor", "Reception"]),
            ],
          },
          {
            title: "Money",
            rows: [row("See invoices", ["Owner", "Accounts"]), row("Take back a payment", ["Owner"])],
          },
        ]}
      />
    </Specimen>
  );
}
