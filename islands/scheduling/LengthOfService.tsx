import { useEffect, useRef } from "preact/hooks";

interface Props {
  /** How long each service takes, in minutes, by its id. */
  minutes: Record<string, number>;
}

/** Lets a booking form's length follow the chosen service, until somebody sets the length by hand. */
export default function LengthOfService({ minutes }: Props) {
  const here = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const form = here.current?.closest("form");
    const service = form?.elements.namedItem("serviceId");
    const length = form?.elements.namedItem("minutes");
    if (!(service instanceof HTMLSelectElement) || !(length instanceof HTMLSelectElement)) return;
    let byHand = false;
    const touched = () => (byHand = true);
    const follow = () => {
      const wanted = String(minutes[service.value] ?? "");
      if (!byHand && [...length.options].some(({ value }) => value === wanted)) length.value = wanted;
    };
    length.addEventListener("input", touched);
    service.addEventListener("input", follow);
    return () => {
      length.removeEventListener("input", touched);
      service.removeEventListener("input", follow);
    };
  }, []);

  return <span hidden ref={here} />;
}
