/** Nothing is said of it but what it must say. */
export const plain = { names: {}, category: "", description: "", taxPercent: 0 };
