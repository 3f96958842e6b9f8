/** One permission and which roles bring it under the clinic's plan. */
export interface Template {
  permission: string;
  section: string;
  description: string;
  roles: string[];
  /** Those that keep it whatever an exception says. */
  floors: string[];
}
