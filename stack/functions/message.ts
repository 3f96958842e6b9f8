/** What a worker is told first. */
export interface Begin {
  entry: string;
  env: Record<string, string>;
}

/** A request on its way into a worker. */
export interface Asked {
  id: number;
  url: string;
  method: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

/** Its answer on the way back. */
export interface Answered {
  id: number;
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}
