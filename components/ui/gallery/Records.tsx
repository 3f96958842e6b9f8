import { Avatar } from "../Avatar.tsx";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { TextField } from "../Field.tsx";
import { Icon } from "../Icon.tsx";
import { Money } from "../Money.tsx";
import { Pagination } from "../Pagination.tsx";
import { Status, type StatusName } from "../Status.tsx";
import { type Column, Table } from "../Table.tsx";
import { Timeline } from "../Timeline.tsx";
import { Specimen } from "./Specimen.tsx";

interface Person {
  name: string;
  number: string;
  phone: string;
  last: string;
  owes: number;
  status: StatusName;
  word: string;
}

const people: Person[] = [
  ["Saba Anwar", "01102", "+92 300 555 0111", "17 Nov", 0, "confirmed", "Confirmed"],
  ["Sadia Noor", "00684", "+92 300 555 0160", "17 Nov", 1800000, "in_progress", "In progress"],
  ["Ștefania-Andreea Constantinescu", "00320", "+40 721 555 011", "2 Nov", 45000, "no_show", "No-show"],
].map(([name, number, phone, last, owes, status, word]) =>
  ({ name, number, phone, last, owes, status, word }) as Person
);

const columns = (locale: string): Column<Person>[] => [
  {
    head: "Patient",
    lead: true,
    sort: { href: "#sort", direction: "ascending" },
    cell: ({ name }) => (
      <span class="person">
        <Avatar name={name} />
        <a class="cover" href="#patient">{name}</a>
      </span>
    ),
  },
  { head: "Number", phone: "note", cell: ({ number }) => <bdi dir="ltr">{number}</bdi> },
  { head: "Phone", phone: "note", cell: ({ phone }) => <bdi dir="ltr">{phone}</bdi> },
  { head: "Last visit", cell: ({ last }) => last },
  {
    head: "Balance",
    numeric: true,
    phone: "end",
    sort: { href: "#sort" },
    cell: ({ owes }) => owes > 0 && <Money amount={owes} currency="PKR" locale={locale} bare />,
  },
  {
    head: "State",
    phone: "state",
    fit: true,
    cell: ({ status, word }) => <Status status={status} label={word} />,
  },
  {
    head: "Actions",
    quiet: true,
    fit: true,
    cell: ({ name }) => (
      <span class="row-actions">
        <Button kind="quiet" size="small" label={`Call ${name}`}>
          <Icon name="phone" />
        </Button>
      </span>
    ),
  },
];

/** People as a table, or as a list on a phone. */
export function PeopleTable({ locale }: { locale: string }) {
  return <Table caption="Patients" columns={columns(locale)} rows={people} rowKey={({ number }) => number} />;
}

/** Tables, pages of them, what happened, and dialogs. */
export function Records({ locale }: { locale: string }) {
  return (
    <Specimen title="Table, pages, timeline and dialog">
      <PeopleTable locale={locale} />
      <Pagination
        label="Pages of patients"
        previous={{ href: "#before", label: "Previous" }}
        next={{ href: "#after", label: "Next" }}
      >
        3 of 40
      </Pagination>
      <Timeline
        days={[{
          day: "Tuesday 17 November",
          happenings: [
            {
              id: "1",
              icon: <Icon name="check" />,
              tone: "good",
              title: "Confirmed by message",
              time: "09:12",
              at: "2026-11-17T09:12:00+05:00",
            },
            {
              id: "2",
              icon: <Icon name="file-text" />,
              title: "Invoice 2026-0418",
              note: "Root canal 46",
              time: "08:40",
              at: "2026-11-17T08:40:00+05:00",
            },
          ],
        }]}
      />
      <div class="row">
        <Button command="show-modal" commandfor="gallery-dialog">Open the dialog</Button>
        <Button command="show-modal" commandfor="gallery-sheet">Open the sheet</Button>
      </div>
      <Dialog
        id="gallery-dialog"
        title="New appointment"
        closeLabel="Close"
        footer={<Button kind="primary" class="button push">Book 10:15</Button>}
      >
        <TextField id="dialog-name" label="Patient" name="patient" />
      </Dialog>
      <Dialog id="gallery-sheet" title="Filter" closeLabel="Close" sheet>
        <TextField id="sheet-name" label="Name" name="filter" />
      </Dialog>
    </Specimen>
  );
}
