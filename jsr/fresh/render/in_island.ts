import { type Context, createContext } from "preact";

/** True inside an island, where everything belongs to it. */
export const InIsland: Context<boolean> = createContext(false);
