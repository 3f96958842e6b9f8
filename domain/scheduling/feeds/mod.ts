/** Calendars elsewhere that follow the clinic's. */
export * from "./feed.ts";
export * from "./feeds.ts";
export * from "./followed.ts";
export * from "./make_feed.ts";
export * from "./revoke_feed.ts";
