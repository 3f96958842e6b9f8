import type { ComponentChildren } from "preact";

export interface MatrixRow {
  label: string;
  /** One cell per column. */
  cells: ComponentChildren[];
}

interface Props {
  caption: string;
  /** What the rows are, at the head of the first column. */
  rowHead: string;
  heads: string[];
  groups: { title: string; rows: MatrixRow[] }[];
}

/** Rows against columns, such as permissions against roles, under the titles of their groups. */
export function Matrix({ caption, rowHead, heads, groups }: Props) {
  return (
    <div class="matrix">
      <div class="table-wrap" tabIndex={0} role="region" aria-label={caption}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {heads.map((head) => <th scope="col" key={head}>{head}</th>)}
            </tr>
          </thead>
          {groups.map(({ title, rows }) => (
            <tbody key={title}>
              <tr class="group">
                <th scope="rowgroup" colSpan={heads.length + 1}>{title}</th>
              </tr>
              {rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {cells.map((cell, index) => <td key={index}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}
