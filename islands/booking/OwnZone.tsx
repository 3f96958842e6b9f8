import { useEffect, useRef } from "preact/hooks";

/** Tells the page in which time zone it is read, so that it can show both clocks. */
export default function OwnZone(
  { asked, clinics, at }: { asked: string | null; clinics: string; at: string },
) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (asked || !timeZone || timeZone === clinics) return;
    const address = new URL(at, location.href);
    address.searchParams.set("zone", timeZone);
    link.current!.href = address.pathname + address.search;
    link.current!.click();
  }, []);
  return <a hidden ref={link} tabIndex={-1} />;
}
