/** The rows of `look` as soon as there are any; fails after half a minute without. */
export async function eventually<T extends { length: number }>(look: () => PromiseLike<T>): Promise<T> {
  const deadline = Date.now() + 30_000;
  while (true) {
    const found = await look();
    if (found.length) return found;
    if (Date.now() > deadline) throw new Error("it did not happen within half a minute");
    await new Promise((resume) => setTimeout(resume, 20));
  }
}
