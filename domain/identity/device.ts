/** A browser that its person trusts: for a while it is not asked for a second factor. */
export interface Device {
  id: string;
  /** What the browser called itself. */
  name: string;
  address: string | null;
  until: Date;
  lastUsedAt: Date;
}
