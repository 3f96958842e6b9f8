const RealDate = Date;

/** A `Date` for which it is always `now()`. */
export function FakeDate(now: () => number): DateConstructor {
  return new Proxy(RealDate, {
    construct: (_, args) => args.length === 0 ? new RealDate(now()) : Reflect.construct(RealDate, args),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => name === "now" ? now : Reflect.get(target, name),
  });
}
