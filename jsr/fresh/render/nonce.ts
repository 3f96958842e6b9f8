const nonces = new WeakMap<Response, string>();

/** The nonce of a drawn page's inline scripts and styles. */
export function nonceOf(response: Response): string | undefined {
  return nonces.get(response);
}

/** Remembers a page's nonce without sending it. */
export function setNonce(response: Response, nonce: string): void {
  nonces.set(response, nonce);
}
