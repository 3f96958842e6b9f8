import { App, staticFiles } from "fresh";
import type { State } from "@/core/fresh.ts";
import { theConfig } from "@/core/config.ts";
import { config } from "./fresh.config.ts";

theConfig(); // an installation that is told too little says so now, not at its first request

export const app = new App<State>(config).use(staticFiles()).fsRoutes();
