import { App } from "fresh";
import { Builder } from "fresh/dev";
import { renderToString } from "preact-render-to-string";
import { Table } from "@/components/ui/Table.tsx";
import { comboboxTexts } from "@/components/ui/SearchCombobox.tsx";
import ComboboxField from "@/islands/ui/ComboboxField.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { some, textIn } from "@/texts/mod.ts";
import { within } from "./budget.ts";
import { compare } from "./measure.ts";

const rows = Array.from(
  { length: 50 },
  (_, index) => ({ id: String(index), name: `Patient ${index}`, phone: `0300 ${index}` }),
);
const t = textIn("en");

function Page() {
  return (
    <html lang="en">
      <head>
        <title>Patients</title>
      </head>
      <body>
        <LiveForm failed="">
          <form method="post">
            <ComboboxField
              label="Patient"
              name="patientId"
              source="/patients"
              collection="patients"
              texts={some(t, comboboxTexts)}
              locale="en"
              options={[]}
            />
          </form>
        </LiveForm>
        <Table
          caption="Patients"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { head: "Name", lead: true, cell: ({ id, name }) => <a href={`/patients/${id}`}>{name}</a> },
            { head: "Phone", cell: ({ phone }) => phone },
            { head: "Number", cell: ({ id }) => id },
          ]}
        />
      </body>
    </html>
  );
}

/** What a page with a table of 50 rows and two islands costs over drawing the same markup bare. */
export async function pageCpu(): Promise<void> {
  const app = new App().get("/", (ctx) => ctx.render(<Page />));
  const apply = await new Builder({ root: new URL("..", import.meta.url).href }).build({
    snapshot: "memory",
  });
  apply(app);
  const answer = app.handler();
  const page = async () => await (await answer(new Request("http://bench.test/"))).text();
  const { subject, baseline, ratio } = await compare(
    page,
    () => Promise.resolve(renderToString(<Page />)),
    2_000,
  );
  within(
    "a page of 50 rows and two islands over its bare markup",
    ratio,
    2.4,
    "×",
    `${subject.toFixed(2)} ms against ${baseline.toFixed(2)} ms`,
  );
}
