import { Button, ButtonGroup } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { Menu, MenuAction, MenuLink } from "../Menu.tsx";
import { Segmented, Steps, Tabs } from "../Tabs.tsx";
import { Specimen } from "./Specimen.tsx";

/** Buttons in every state, groups, menus, tabs and steps. */
export function Buttons() {
  return (
    <Specimen title="Buttons, menus and tabs">
      <div class="row">
        <Button kind="primary">
          <Icon name="plus" />Book 10:15
        </Button>
        <Button>
          <Icon name="printer" />Print
        </Button>
        <Button kind="quiet">Cancel</Button>
        <Button kind="danger">
          <Icon name="trash" />Delete
        </Button>
        <Button kind="primary" busy>Saving</Button>
        <Button disabled>Not yet</Button>
        <Button label="More">
          <Icon name="ellipsis" />
        </Button>
        <Button size="small">Small</Button>
        <Button kind="primary" size="large">Large</Button>
        <Button href="#link">A link</Button>
        <Button aria-pressed>Pressed</Button>
      </div>
      <div class="row">
        <ButtonGroup label="Day">
          <Button label="Previous day">
            <Icon name="chevron-left" flip />
          </Button>
          <Button>Today</Button>
          <Button label="Next day">
            <Icon name="chevron-right" flip />
          </Button>
        </ButtonGroup>
        <Segmented
          label="View"
          tabs={[
            { href: "#day", label: "Day", current: true },
            { href: "#week", label: "Week" },
            { href: "#month", label: "Month" },
          ]}
        />
        <Menu id="gallery-menu" button={<Icon name="ellipsis" />} label="Actions">
          <ul>
            <MenuLink href="#arrived" icon={<Icon name="door-open" />} end="A">Mark arrived</MenuLink>
            <MenuLink href="#move" icon={<Icon name="calendar" />} end="M">Move</MenuLink>
          </ul>
          <hr />
          <ul>
            <MenuAction action="#cancel" icon={<Icon name="ban" />} danger>Cancel appointment</MenuAction>
          </ul>
        </Menu>
      </div>
      <Tabs
        label="Record"
        flush
        tabs={[
          { href: "#overview", label: "Overview", current: true },
          { href: "#plan", label: "Plan", count: 3 },
          { href: "#files", label: "Files", count: 14 },
        ]}
      />
      <Steps label="Booking" steps={["Service", "Time", "You"]} current={1} />
    </Specimen>
  );
}
