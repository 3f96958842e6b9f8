interface Props {
  /** Said once to screen readers. */
  label: string;
  rows?: number;
  /** A circle before each row, where people are coming. */
  people?: boolean;
}

const widths = [["3", "2"], ["4", "1"], ["2", "3"]];

/** The shape of what is being loaded. */
export function Skeleton({ label, rows = 3, people }: Props) {
  return (
    <div class="stack" data-gap="3" role="status">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div class="row" data-wrap="no" key={row} aria-hidden="true">
          {people && <span class="skeleton" data-shape="circle" />}
          <span class="grow stack" data-gap="2">
            {widths[row % widths.length].map((width) => (
              <span class="skeleton" data-width={width} key={width} />
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
