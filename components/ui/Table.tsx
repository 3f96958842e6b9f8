import type { ComponentChildren } from "preact";

/** A column: how it heads the table and how a row fills it. */
export interface Column<Row> {
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** The cell that names the row; it heads the row and leads the list on a phone. */
  lead?: boolean;
  /** Aligned at the end with figures of one width. */
  numeric?: boolean;
  /** No wider than its content. */
  fit?: boolean;
  /** Its place in the two-line row of a phone; without one the column stays at the desk. */
  phone?: "end" | "note" | "state" | "label";
  /** A head for screen readers alone, such as that of the row actions. */
  quiet?: boolean;
  sort?: { href: string; direction?: "ascending" | "descending" };
}

interface Props<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  muted?: (row: Row) => boolean;
  foot?: ComponentChildren;
}

/** Rows under named columns, which become a list of two-line rows on a phone. */
export function Table<Row>({ caption, columns, rows, rowKey, muted, foot }: Props<Row>) {
  return (
    <div class="table-wrap" tabIndex={0} role="region" aria-label={caption}>
      <table class="table" data-cards>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <Head key={column.head} {...column} />)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-muted={muted?.(row) || undefined}>
              {columns.map((column) => <Cell key={column.head} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

function look({ numeric, fit }: Pick<Column<never>, "numeric" | "fit">): string | undefined {
  return [numeric && "numeric", fit && "fit"].filter(Boolean).join(" ") || undefined;
}

function Head<Row>({ head, sort, quiet, ...column }: Column<Row>) {
  return (
    <th scope="col" class={look(column)} aria-sort={sort && (sort.direction ?? "none")}>
      {sort
        ? <a class="sort" href={sort.href} data-direction={sort.direction}>{head}</a>
        : quiet
        ? <span class="visually-hidden">{head}</span>
        : head}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { cell, lead, phone, head } = column;
  if (lead) return <th scope="row" class={look(column)}>{cell(row)}</th>;
  return (
    <td
      class={look(column)}
      data-phone={phone === "label" ? undefined : phone}
      data-label={phone === "label" ? head : undefined}
    >
      {cell(row)}
    </td>
  );
}
