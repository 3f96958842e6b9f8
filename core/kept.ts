/** Makes each thing once and keeps it: for formatters, whose making costs more than their use. */
export function keptBy<V>(make: (key: string) => V): (key: string) => V {
  const kept = new Map<string, V>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.set(key, value);
    return value;
  };
}
