import { useEffect, useRef } from "preact/hooks";
import { listen } from "@/components/ui/live.ts";

interface Props {
  topic: string;
  /** Names of events that concern this page begin with this. */
  events: string;
  /** The page that is asked again; its partials take the place of what is shown. */
  again: string;
}

/** Keeps a page true: asks it again when something happened elsewhere, and after the connection was away. */
export default function Live({ topic, events, again }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => listen(topic, events, () => button.current?.click()), [topic]);
  return <button type="button" hidden ref={button} f-partial={again} />;
}
