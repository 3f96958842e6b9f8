import { AffixedField } from "../AffixedField.tsx";
import { Checkbox, Choices, Radio, Switch } from "../Choice.tsx";
import { Combobox } from "../Combobox.tsx";
import { DateInput, DateTimeInput, TimeInput } from "../DateInput.tsx";
import { TextArea, TextField } from "../Field.tsx";
import { Select } from "../Select.tsx";
import { Tile } from "../Tile.tsx";
import { Specimen } from "./Specimen.tsx";

const languages = [{ value: "en", label: "English" }, { value: "ro", label: "Romanian" }];

/** Every control: empty, filled, hinted, wrong and closed. */
export function Fields() {
  return (
    <Specimen title="Fields">
      <div class="columns">
        <TextField
          label="Full name"
          name="name"
          value="Saba Anwar"
          hint="As on the identity card."
          required
        />
        <TextField label="Mobile" name="phone" type="tel" value="0300 555" error="Four digits are missing." />
        <AffixedField
          label="Price"
          name="price"
          inputmode="decimal"
          value="180,00"
          before="RON"
          after="per visit"
        />
        <Select label="Language" name="language" options={languages} value="ro" />
        <Select
          label="Room"
          name="room"
          placeholder="Choose"
          options={[{ value: "1", label: "Room 1" }]}
          error="Choose one from the list."
        />
        <TextField label="Number" name="number" value="01284" readOnly />
        <TextField
          label="Nickname"
          name="nickname"
          optional="optional"
          placeholder="What friends say"
          disabled
        />
        <DateInput label="Birth date" name="birthDate" value="1988-04-17" />
        <TimeInput label="Opens" name="opens" value="09:00" />
        <DateTimeInput label="Starts" name="startsAt" value="2026-11-17T10:15" />
        <Combobox
          label="City"
          name="city"
          suggestions={["Karachi", "București", "Cluj-Napoca"]}
          value="Kar"
        />
        <TextArea label="Reason" name="reason" value="Pain, lower left" />
      </div>
      <div class="columns">
        <Choices legend="Reminders">
          <Checkbox
            label="Send a reminder"
            name="reminder"
            checked
            hint="A day before, by the channel they chose."
          />
          <Checkbox label="Ask for a confirmation" name="confirmation" />
          <Checkbox label="Charge for a missed visit" name="fee" disabled />
        </Choices>
        <Choices legend="Chair">
          <Radio label="Chair 1" name="chair" value="1" checked />
          <Radio label="Chair 2" name="chair" value="2" />
        </Choices>
        <Choices legend="Booking">
          <Switch label="Online booking" name="online" checked />
          <Switch label="Walk-ins" name="walkIns" />
        </Choices>
      </div>
      <div class="columns">
        <Tile
          title="Consultation"
          note="20 minutes, Dr. Hamid"
          end="PKR 2,000"
          name="service"
          value="1"
          checked
        />
        <Tile
          title="Scale and polish"
          note="40 minutes, any hygienist"
          end="PKR 6,500"
          name="service"
          value="2"
        />
        <Tile
          title="Whitening"
          note="Asked for by phone"
          end="PKR 25,000"
          name="service"
          value="3"
          disabled
        />
      </div>
    </Specimen>
  );
}
