/** Supabase on this machine: PostgreSQL 17 and servers that supabase-js takes for the hosted ones. */
export { type Stack, type StackOptions, startStack } from "./start_stack.ts";
export { migrate, StateDiffers } from "./migrate.ts";
