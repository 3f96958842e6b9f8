/** What a page of Cusp's may load and where it may send, and (`framedBy`) which other sites may show it inside theirs: none. */
export function pagePolicy(supabaseUrl: string, framedBy: string[] = []): string {
  const socket = supabaseUrl.replace(/^http/, "ws");
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${socket}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framedBy.join(" ") || "'none'"}`,
  ].join("; ");
}
