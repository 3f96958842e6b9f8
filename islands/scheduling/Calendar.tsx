import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { HoverCard, type Told } from "@/components/scheduling/calendar/HoverCard.tsx";
import type { Carried, Wanted } from "@/components/scheduling/calendar/hand/carry.ts";
import { draggable } from "@/components/scheduling/calendar/hand/drag.ts";
import { emptyTime } from "@/components/scheduling/calendar/hand/empty_time.ts";
import { previewing } from "@/components/scheduling/calendar/hand/preview.ts";
import { resting } from "@/components/scheduling/calendar/hand/hover.ts";
import { keyed } from "@/components/scheduling/calendar/hand/keys.ts";
import { asked, Declined } from "@/components/ui/asked.ts";
import { listen } from "@/components/ui/live.ts";
import { clockOf } from "@/components/scheduling/calendar/hand/spots.ts";
import { toast } from "@/components/ui/toasts.ts";
import { fill } from "@/core/text.ts";
import { clockRead, type TimeFormat } from "@/domain/scheduling/settings/appointment_settings.ts";
import type { CalendarTexts } from "@/components/scheduling/calendar/texts.ts";

interface Props {
  /** The clinic's address, `/c/noor`. */
  base: string;
  topic: string;
  /** The page that is asked again; its partials take the place of what is shown. */
  again: string;
  /** How one looks at the calendar, where that is not remembered yet. */
  toKeep: string | null;
  snap: number;
  timeFormat: TimeFormat;
  mayMove: boolean;
  hoverCard: boolean;
  clickToBook: boolean;
  texts: CalendarTexts;
}

/** Answers the hand on the calendar, and keeps it true: it asks the page again when something happened elsewhere. */
export default function Calendar(props: Props) {
  const { base, again, snap, texts } = props;
  const here = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const hint = useRef<HTMLDivElement>(null);
  const told = useSignal<Told | null>(null);
  const said = useSignal("");
  const inHand = useRef(false);
  const stale = useRef(false);

  useEffect(() => {
    const root = here.current!.closest<HTMLElement>(".calendar-page")!;
    const refresh = () => {
      if (inHand.current) stale.current = true;
      else button.current?.click();
    };
    const nameOf = ({ card }: Carried) => card.querySelector(".who bdi")!.textContent!;
    const read = (clock: string) => clockRead(props.timeFormat, clock, texts.halves);
    const timeOf = ({ startsAt }: Wanted) => read(startsAt.slice(11));
    const send = (id: string, wanted: Wanted) => asked(`${base}/appointments/${id}/reschedule`, wanted);
    const declined = (error: unknown) =>
      toast({ tone: "bad", text: error instanceof Declined ? error.title : texts.notMoved });

    function loose(carried: Carried) {
      carried.end();
      inHand.current = false;
      if (stale.current) refresh();
      stale.current = false;
    }

    async function dropped(carried: Carried) {
      const [id, who] = [carried.card.dataset.visit!, nameOf(carried)];
      const [was, wanted] = [carried.was(), carried.wanted()];
      try {
        await send(id, wanted);
        const back = async () => {
          await send(id, was).then(
            () => toast({ text: fill(texts.movedBack, { who, time: timeOf(was) }) }),
            declined,
          );
          refresh();
        };
        const text = fill(texts.moved, { who, time: timeOf(wanted) });
        said.value = text;
        toast({ text, undo: { label: texts.undo, act: back } });
        stale.current = true;
      } catch (error) {
        declined(error);
      }
      loose(carried);
    }

    const announced = (carried: Carried) => {
      const { spot: { column, minute }, minutes } = carried;
      const [from, until] = [minute, minute + minutes].map((at) => read(clockOf(at)));
      said.value = fill(texts.hovering, { from, until, column: column.ariaLabel ?? "" });
    };
    const hand = {
      snap,
      read,
      taken(carried: Carried) {
        inHand.current = true;
        said.value = fill(texts.pickedUp, { who: nameOf(carried), time: timeOf(carried.was()) });
      },
      shown: announced,
      dropped,
      left(carried: Carried) {
        said.value = texts.putBack;
        loose(carried);
      },
    };

    async function tell(card: HTMLElement | null) {
      const popover = hint.current!;
      if (!card) return popover.hidePopover();
      const answer = await fetch(`${base}/appointments/${card.dataset.visit}/preview`, {
        headers: { accept: "application/json" },
      }).catch(() => null);
      if (!answer?.ok || !card.matches(":hover")) return;
      told.value = await answer.json();
      popover.showPopover({ source: card.querySelector("a") ?? card } as never);
    }

    const anchored = CSS.supports("position-area", "block-end");
    const ends = [
      listen(props.topic, "", refresh),
      ...props.mayMove ? [draggable(root, hand), keyed(root, hand)] : [],
      previewing(root, {
        load(id) {
          opener.current!.setAttribute("f-partial", `${base}/appointments/${id}/preview`);
          opener.current!.click();
        },
        done(text) {
          toast({ text });
          refresh();
        },
        declined: (text) => toast({ tone: "bad", text: text ?? texts.notMoved }),
        said: texts.done,
      }),
      ...props.hoverCard && anchored ? [resting(root, tell)] : [],
      ...props.clickToBook
        ? [emptyTime(root, {
          snap,
          wanted: ({ column }, clock) =>
            location.assign(
              `${base}/appointments/new?${new URLSearchParams({
                day: column.dataset.day!,
                at: clock,
                ...column.dataset.whose && { practitionerId: column.dataset.whose },
              })}`,
            ),
        })]
        : [],
    ];
    if (props.toKeep !== null) {
      asked(`${base}/agenda/look`, { query: props.toKeep }).catch(() => {}); // looking goes on without
    }
    return () => ends.forEach((end) => end());
  }, [props.topic]);

  return (
    <div ref={here}>
      <button type="button" hidden ref={button} f-partial={again} />
      <button type="button" hidden ref={opener} />
      <p class="visually-hidden" role="status">{said.value}</p>
      <div class="menu" popover="manual" data-align="start" ref={hint}>
        {told.value && <HoverCard told={told.value} />}
      </div>
    </div>
  );
}
