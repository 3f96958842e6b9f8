import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { renderToString as render } from "preact-render-to-string";
import { Button } from "@/components/ui/Button.tsx";
import { TextField } from "@/components/ui/Field.tsx";
import { Money } from "@/components/ui/Money.tsx";
import { Pagination } from "@/components/ui/Pagination.tsx";
import { Select } from "@/components/ui/Select.tsx";
import { Table } from "@/components/ui/Table.tsx";
import { Tabs } from "@/components/ui/Tabs.tsx";
import { themeOf } from "@/components/shell/frame.ts";

const attribute = (html: string, tag: string, name: string) =>
  html.match(new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`))?.[1];

Deno.test("a field's label, hint and error belong to its input", () => {
  const html = render(
    <TextField label="Mobile" name="phone" hint="With the code." error="Two digits are missing." />,
  );
  const id = attribute(html, "input", "id");
  assertEquals(attribute(html, "label", "for"), id);
  assertEquals(attribute(html, "input", "aria-describedby"), `${id}-hint ${id}-error`);
  assertEquals(attribute(html, "input", "aria-invalid"), "true");
  for (const part of ["hint", "error"]) assertStringIncludes(html, `id="${id}-${part}"`);
});

Deno.test("a field without hint and error describes nothing and is not invalid", () => {
  const html = render(<TextField label="Name" name="name" />);
  assert(!html.includes("aria-"), html);
});

Deno.test("what a person typed is escaped where it stands again", () => {
  const hostile = '"><script>alert(1)</script>';
  const html = render(<TextField label="Name" name="name" value={hostile} />);
  assert(!html.includes("<script"), html);
});

Deno.test("a select has its value chosen and its wrong choice tied to the reason", () => {
  const options = [{ value: "en", label: "English" }, { value: "ro", label: "Romanian" }];
  const html = render(
    <Select label="Language" name="language" options={options} value="ro" error="Choose one." />,
  );
  assertEquals(html.match(/<option[^>]*selected[^>]*>([^<]*)</)?.[1], "Romanian");
  assertEquals(attribute(html, "select", "aria-describedby"), "field-language-error");
});

Deno.test("a button does not send its form unless it says so, and with an address it is a link", () => {
  assertEquals(attribute(render(<Button>Close</Button>), "button", "type"), "button");
  assertEquals(attribute(render(<Button type="submit">Save</Button>), "button", "type"), "submit");
  assertEquals(attribute(render(<Button href="/c/noor">Open</Button>), "a", "href"), "/c/noor");
});

Deno.test("an icon-only button has a name", () => {
  assertEquals(attribute(render(<Button label="Next day">›</Button>), "button", "aria-label"), "Next day");
});

Deno.test("a row is headed by the cell that names it, and sorted columns say which way", () => {
  const html = render(
    <Table
      caption="Patients"
      rows={[{ name: "Saba Anwar", owes: 5 }]}
      rowKey={({ name }) => name}
      columns={[
        {
          head: "Name",
          lead: true,
          cell: ({ name }) => name,
          sort: { href: "?sort=name", direction: "ascending" },
        },
        { head: "Owes", numeric: true, phone: "end", cell: ({ owes }) => owes },
      ]}
    />,
  );
  assertEquals(html.match(/<th scope="row"\s*>([^<]*)</)?.[1], "Saba Anwar");
  assertEquals(attribute(html, "th", "aria-sort"), "ascending");
  assertStringIncludes(html, 'data-phone="end"');
  assertStringIncludes(html, "Patients</caption>");
});

Deno.test("of the tabs, one is current, and the others say that they are not", () => {
  const html = render(
    <Tabs
      label="Record"
      tabs={[{ href: "/p", label: "Overview", current: true }, { href: "/p/f", label: "Files" }]}
    />,
  );
  assertEquals([...html.matchAll(/aria-current="(\w+)"/g)].map(([, value]) => value), ["page", "false"]);
});

Deno.test("a list of one page has no pagination", () => {
  assertEquals(render(<Pagination label="Pages" />), "");
});

Deno.test("money has the decimals of its currency and says the currency once", () => {
  const text = (amount: number, currency: string, locale = "en") =>
    render(<Money {...{ amount, currency, locale }} />).replaceAll(/<[^>]+>/g, "").trim();
  assertEquals(text(1800050, "PKR"), "PKR 18,000.50");
  assertEquals(text(1800000, "PKR"), "PKR 18,000");
  assertEquals(text(125000, "RON", "ro"), "RON 1.250");
  assertEquals(text(1250, "JPY"), "JPY 1,250");
  assertEquals(text(-99, "RON", "ro"), "RON -0,99");
});

Deno.test("the theme is what this browser chose; nonsense and nothing follow the device", () => {
  assertEquals(themeOf("a=1; cusp-theme=dark; b=2"), "dark");
  assertEquals(themeOf("cusp-theme=purple"), undefined);
  assertEquals(themeOf("not-cusp-theme=dark"), undefined);
  assertEquals(themeOf(null), undefined);
});
