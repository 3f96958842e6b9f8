import { useEffect, useRef } from "preact/hooks";

interface Props {
  /** The name of the select that is followed, and of the select or input that follows. */
  leader: string;
  follower: string;
  /** What the follower takes for each value of the leader. */
  values: Record<string, number | string>;
}

/** Lets one field of the form around it follow a select, until somebody sets it by hand: a length its service. */
export default function FollowingSelect({ leader, follower, values }: Props) {
  const here = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const elements = here.current?.closest("form")?.elements;
    const [ahead, behind] = [elements?.namedItem(leader), elements?.namedItem(follower)];
    if (!(ahead instanceof HTMLSelectElement)) return;
    if (!(behind instanceof HTMLSelectElement || behind instanceof HTMLInputElement)) return;
    let byHand = false;
    const touched = () => (byHand = true);
    const follow = () => {
      const wanted = String(values[ahead.value] ?? "");
      const fits = behind instanceof HTMLInputElement
        ? wanted !== ""
        : [...behind.options].some(({ value }) => value === wanted);
      if (!byHand && fits) behind.value = wanted;
    };
    behind.addEventListener("input", touched);
    ahead.addEventListener("input", follow);
    return () => {
      behind.removeEventListener("input", touched);
      ahead.removeEventListener("input", follow);
    };
  }, []);

  return <span hidden ref={here} />;
}
