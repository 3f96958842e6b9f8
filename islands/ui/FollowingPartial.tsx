import { useEffect, useRef } from "preact/hooks";

interface Props {
  /** The name of the field of the page's form whose value is followed. */
  field: string;
  /** The page that is asked again whenever the value changes; the value is written at its end. */
  page: string;
  children: preact.ComponentChildren;
}

/** Asks the page again when something else is chosen in a form, so that its partials speak of what is chosen. */
export default function FollowingPartial({ field, page, children }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const chosen = () => new FormData(form).get(field) as string | null ?? "";
    let before = chosen();
    const look = () => {
      const now = chosen();
      if (now === before) return;
      before = now;
      button.current!.setAttribute("f-partial", page + encodeURIComponent(now));
      button.current!.click();
    };
    const observer = new MutationObserver(look);
    observer.observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
    form.addEventListener("change", look);
    return () => {
      observer.disconnect();
      form.removeEventListener("change", look);
    };
  }, []);

  return (
    <div ref={here} f-client-nav>
      <button type="button" hidden ref={button} />
      {children}
    </div>
  );
}
