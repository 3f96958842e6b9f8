import type { Callers } from "../http/caller.ts";
import type { Authorize } from "./authorize.ts";
import type { Presence } from "./presence.ts";
import type { Topics } from "./topics.ts";

/** What every part of Realtime works with. */
export interface Realtime {
  callers: Callers;
  authorize: Authorize;
  topics: Topics;
  presence: Presence;
}
