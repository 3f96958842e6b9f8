/** How many minutes without a touch a page may wait before it locks itself. */
export const lockMinutes = [5, 15, 30, 60] as const;

const plain = /^(\d)\1+$|^(?:01234567|12345678|23456789|98765432|87654321)/;

/** Whether a PIN is one that everybody tries first. */
export const isPlain = (pin: string): boolean =>
  plain.test(pin) || "0123456789".includes(pin) || "9876543210".includes(pin);
