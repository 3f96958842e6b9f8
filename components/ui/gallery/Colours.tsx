import { Avatar } from "../Avatar.tsx";
import { Badge, Chip, Tag, type Tone } from "../Badge.tsx";
import { Mark } from "../Mark.tsx";
import { Status, type StatusName } from "../Status.tsx";
import { Specimen } from "./Specimen.tsx";

const tones: Tone[] = ["accent", "info", "good", "warn", "bad", "plum"];
const statuses: [StatusName, string][] = [
  ["held", "Held"],
  ["requested", "Requested"],
  ["scheduled", "Scheduled"],
  ["confirmed", "Confirmed"],
  ["arrived", "Arrived"],
  ["in_progress", "In progress"],
  ["completed", "Completed"],
  ["cancelled", "Cancelled"],
  ["no_show", "No-show"],
];

/** The mark, the states of a visit, tones, counts and faces. */
export function Colours() {
  return (
    <Specimen title="Mark, status and tone">
      <span class="brand">
        <Mark />Cusp
      </span>
      <div class="row">
        {statuses.map(([status, label]) => <Status key={status} status={status} label={label} />)}
      </div>
      <div class="row" data-gap="4">
        {statuses.map(([status, label]) => <Status key={status} status={status} label={label} plain />)}
      </div>
      <div class="swatches">{tones.map((tone) => <div key={tone} data-tone={tone}>{tone}</div>)}</div>
      <div class="row">
        <Tag tone="bad">Penicillin</Tag>
        <Tag tone="good">New</Tag>
        <Tag tone="warn">Part paid</Tag>
        <Badge>5</Badge>
        <Badge quiet>12</Badge>
        <Badge tone="bad">2</Badge>
        <Chip>Chair 1</Chip>
        <Chip href="#chip" current>Today</Chip>
        <Chip href="#chip">This week</Chip>
      </div>
      <div class="row">
        <Avatar name="Ayesha Hamid" size="small" />
        <Avatar name="Bilal Qureshi" />
        <Avatar name="Ștefan Țăranu" size="large" />
        <Avatar name="عائشہ حامد" size="huge" />
        <Avatar name="Noor Dental" size="large" square tone="accent" />
      </div>
    </Specimen>
  );
}
