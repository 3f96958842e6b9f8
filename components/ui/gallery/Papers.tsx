import { Alert } from "../Alert.tsx";
import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { Card } from "../Card.tsx";
import { Empty } from "../Empty.tsx";
import { Icon } from "../Icon.tsx";
import { Facts, List, ListItem } from "../List.tsx";
import { Money } from "../Money.tsx";
import { Skeleton } from "../Skeleton.tsx";
import { Stat, Stats } from "../Stat.tsx";
import { Toast } from "../Toast.tsx";
import { Specimen } from "./Specimen.tsx";

/** What tells: banners, alerts, messages. */
export function Notices() {
  return (
    <Specimen title="Banners, alerts and messages">
      <Banner icon={<Icon name="hourglass" />} action={<Button href="#plan">Choose a plan</Button>}>
        <b>4 days left in your trial.</b> Everything stays as it is when you choose a plan.
      </Banner>
      <Banner kind="support" icon={<Icon name="life-buoy" />} action={<Button>End session</Button>}>
        <b>Support session.</b> Ends in 24:10.
      </Banner>
      <div class="columns">
        <Alert tone="bad" title="Penicillin allergy">anaphylaxis in 2014.</Alert>
        <Alert tone="warn">The lab has not confirmed the delivery.</Alert>
        <Alert>Two people are looking at this plan.</Alert>
        <Alert tone="good">Everything is paid.</Alert>
      </div>
      <div class="toasts" data-inline>
        <Toast text="Moved Saba Anwar to 10:15" undo={{ label: "Undo", action: "#undo" }} />
        <Toast text="The message could not be sent." tone="bad" />
      </div>
    </Specimen>
  );
}

/** What holds: cards, lists, figures, and their empty and loading states. */
export function Papers({ locale }: { locale: string }) {
  return (
    <Specimen title="Cards, figures, empty and loading">
      <Stats>
        <Stat
          label="Taken today"
          value={<Money amount={8650000} currency="PKR" locale={locale} />}
          note="12% above a usual Tuesday"
        />
        <Stat label="Chair use" value="72%" note="5 h 15 min free" />
        <Stat label="No-shows" value="1" note="3 a week on average" />
      </Stats>
      <div class="columns">
        <Card title="Next" actions={<Button size="small">All</Button>} bleed>
          <List>
            <ListItem href="#1" title="Laiba Saeed" note="Bonding, upper arch" end="11:15" />
            <ListItem href="#2" title="Nadia Rizvi" note="Crown fitting, 26" end="11:30" />
          </List>
        </Card>
        <Card title="Contact" footer="Since 2021">
          <Facts facts={[["Phone", <bdi dir="ltr" key="p">+92 300 555 0160</bdi>], ["City", "Karachi"]]} />
        </Card>
        <Card title="Recalls">
          <Empty
            small
            heading="h3"
            icon={<Icon name="calendar-check" />}
            title="Nobody is due"
            action={<Button>See next month</Button>}
          >
            Everyone has a visit within six months.
          </Empty>
        </Card>
        <Card title="Loading">
          <Skeleton label="Loading" people />
        </Card>
      </div>
    </Specimen>
  );
}
