import { Button, ButtonGroup } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { Segmented } from "../Tabs.tsx";

/** What stands at the end of a day's topbar: earlier and later, the view, and the one primary button. */
export function DayTools() {
  return (
    <>
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
      <Button kind="primary" href="#new">
        <Icon name="plus" />
        <span>New appointment</span>
      </Button>
    </>
  );
}
