/** Supabase on this machine: PostgreSQL 17 and servers that supabase-js takes for the hosted ones. */
export { migrate, StateDiffers } from "./migrate.ts";
export type { Place, Stack, StackOptions } from "./options.ts";
export { startStack } from "./start_stack.ts";
