export const nothing = "this module never calls Deno.serve";
