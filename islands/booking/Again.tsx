import { useEffect, useRef } from "preact/hooks";

interface Props {
  seconds: number;
  /** The page that is asked again; its partials take the place of what is shown. */
  at: string;
}

/** Asks the page again every so often while somebody looks at it and has chosen nothing yet. */
export default function Again({ seconds, at }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const chosen = button.current?.closest("form")?.querySelector(":checked[name=startsAt]");
      if (document.visibilityState === "visible" && !chosen) button.current?.click();
    }, seconds * 1_000);
    return () => clearInterval(timer);
  }, [seconds]);
  return <button type="button" hidden ref={button} f-partial={at} />;
}
