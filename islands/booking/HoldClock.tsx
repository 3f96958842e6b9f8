import { useEffect, useState } from "preact/hooks";
import { fill, type Sentence } from "@/core/text.ts";

interface Props {
  /** Milliseconds since 1970. */
  until: number;
  /** What stands there before the clock runs, and without script. */
  still: string;
  counting: Sentence;
  over: string;
}

/** How long a time is still held: a clock that runs, and says so once it has run out. */
export default function HoldClock({ until, still, counting, over }: Props) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)));
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  if (left === null) return <span>{still}</span>;
  if (left === 0) return <b role="alert">{over}</b>;
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return <span role="timer">{fill(counting, { clock })}</span>;
}
