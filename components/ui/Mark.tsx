const cardioid =
  "M13.6 12C13.6 12 14.22 12.1 14.58 12.98C14.95 13.86 14.84 15.51 13.6 16.75C12.36 17.99 9.99 18.61 7.87 17.73C5.74 16.85 4.1 14.49 4.1 12C4.1 9.51 5.74 7.15 7.87 6.27C9.99 5.39 12.36 6.01 13.6 7.25C14.84 8.49 14.95 10.14 14.58 11.02C14.22 11.9 13.6 12 13.6 12Z";

/** Cusp's mark: the curve that has one cusp, which is also a C and a crown seen from above, and the point it turns to. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect class="ground" width="24" height="24" rx="6.5" />
      <path class="curve" d={cardioid} />
      <circle class="point" cx="18.6" cy="12" r="1.6" />
    </svg>
  );
}
