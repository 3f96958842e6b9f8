import { type Channel, push } from "./channel.ts";
import type { Topics } from "./topics.ts";

type Meta = Record<string, unknown> & { phx_ref: string };
type Diff = Record<string, { metas: Meta[] }>;

/** Who shows themselves on which topic. */
export interface Presence {
  /** Tells a channel that has just joined who is there. */
  greet(channel: Channel): void;
  /** Shows `meta` under the channel's key, in place of what it showed before. */
  track(channel: Channel, meta: Record<string, unknown>): void;
  untrack(channel: Channel): void;
}

const watches = ({ presence, rights }: Channel) => presence.enabled && rights.seePresence;

export function presence(topics: Topics): Presence {
  const shown = new Map<string, Map<string, Meta[]>>();
  let last = 0;

  const placeOf = (channel: Channel) => `${channel.private} ${channel.name}`;
  const announce = (channel: Channel, joins: Diff, leaves: Diff) =>
    topics.tell(
      channel.name,
      channel.private,
      { event: "presence_diff", payload: { joins, leaves } },
      watches,
    );

  /** Takes what the channel showed off the list and returns it. */
  function remove(channel: Channel): Meta | undefined {
    const keys = shown.get(placeOf(channel));
    const metas = keys?.get(channel.presence.key);
    const at = metas?.findIndex(({ phx_ref }) => phx_ref === channel.presence.ref) ?? -1;
    channel.presence.ref = undefined;
    if (!keys || !metas || at < 0) return;
    const [removed] = metas.splice(at, 1);
    if (!metas.length) keys.delete(channel.presence.key);
    if (!keys.size) shown.delete(placeOf(channel));
    return removed;
  }

  return {
    greet(channel) {
      if (!watches(channel)) return;
      const keys = shown.get(placeOf(channel)) ?? new Map<string, Meta[]>();
      push(channel, "presence_state", Object.fromEntries([...keys].map(([key, metas]) => [key, { metas }])));
    },
    track(channel, meta) {
      const before = remove(channel);
      const phx_ref = `F${(++last).toString(36)}`;
      const now: Meta = { ...meta, phx_ref, ...(before && { phx_ref_prev: before.phx_ref }) };
      const { key } = channel.presence;
      channel.presence.ref = phx_ref;
      const keys = shown.get(placeOf(channel)) ?? new Map<string, Meta[]>();
      shown.set(placeOf(channel), keys.set(key, [...keys.get(key) ?? [], now]));
      announce(channel, { [key]: { metas: [now] } }, before ? { [key]: { metas: [before] } } : {});
    },
    untrack(channel) {
      const gone = remove(channel);
      if (gone) announce(channel, {}, { [channel.presence.key]: { metas: [gone] } });
    },
  };
}
