import "@/functions/imports/importers.ts";
import { addTab } from "@/components/patients/tabs.ts";
import { App, staticFiles } from "fresh";
import { assets } from "@/core/assets.ts";
import type { State } from "@/core/fresh.ts";
import { theConfig } from "@/core/config.ts";
import { faultOf, log } from "@/core/log.ts";
import { config } from "./fresh.config.ts";

theConfig(); // an installation that is told too little says so now, not at its first request

addTab({ path: "", label: "record.overview", permission: "patients.read" });
addTab({ path: "timeline", label: "record.timeline", permission: "patients.read" });
addTab({ path: "history", label: "record.history", permission: "history.read" });
addTab({ path: "files", label: "files.title", permission: "files.read" });
addTab({ path: "waiting", label: "waiting.title", permission: "waiting.read" });
addTab({ path: "portal-invitations", label: "portal.portal", permission: "portal_access.write" });

// A driver whose connection ends at the wrong moment rejects where nobody can catch it; no clinic may go down for that.
globalThis.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  log("error", "fault", faultOf(event.reason));
});

export const app = new App<State>(config).use(assets, staticFiles()).fsRoutes();
