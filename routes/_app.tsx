import { asset } from "fresh/runtime";
import { define } from "@/core/fresh.ts";
import { Document } from "@/components/shell/Document.tsx";

/** The document around every page; patients' pages are roomier. */
export default define.page(({ Component, state, url }) => (
  <Document
    locale={state.t.locale}
    title={state.title ? `${state.title} · Cusp` : "Cusp"}
    stylesheet={asset("/cusp.css")}
    theme={state.theme}
    density={/^\/(portal|book)\//.test(url.pathname) ? "roomy" : undefined}
  >
    <Component />
  </Document>
));
