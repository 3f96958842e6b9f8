/** Cusp's mark: two cusps of a crown and the point between them, which is also a person with raised arms. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect class="ground" width="24" height="24" rx="6.5" />
      <path
        class="arc"
        d="M5.6 17.8c0-5.8.4-8.6 2.5-8.6 2.3 0 1.8 5 3.9 5s1.6-5 3.9-5c2.1 0 2.5 2.800 2.5 8.600"
        stroke-width="2.3"
        stroke-linecap="round"
      />
      <circle class="point" cx="12" cy="7.6" r="1.75" />
    </svg>
  );
}
