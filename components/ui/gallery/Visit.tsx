import { Alert } from "../Alert.tsx";
import { Card } from "../Card.tsx";
import { Icon } from "../Icon.tsx";
import { List, ListItem } from "../List.tsx";
import { Status } from "../Status.tsx";

/** A patient's next visit and what else there is to do, as the pocket shows it. */
export function Visit() {
  return (
    <>
      <h1>Hello, Imran</h1>
      <article class="ticket" aria-label="Next visit">
        <div class="when">
          <span>Dec</span>
          <b>1</b>
          <span>Tuesday</span>
        </div>
        <div class="what">
          <span class="row">
            <Status status="scheduled" label="Scheduled" />
          </span>
          <b>10:15, crown preparation</b>
          <small>Dr. Ayesha Hamid, 60 minutes</small>
        </div>
        <footer>
          <a href="#confirm">
            <Icon name="check" />Confirm
          </a>
          <a href="#move">
            <Icon name="calendar" />Move
          </a>
        </footer>
      </article>
      <Alert tone="warn" title="One form to fill in.">It takes about two minutes.</Alert>
      <section>
        <h2>Your care</h2>
        <Card bleed>
          <List>
            <ListItem
              href="#plan"
              icon={<Icon name="clipboard-list" />}
              title="Treatment plan"
              note="Root canal 46, visit 2 of 3"
              end={<Icon name="chevron-right" flip />}
            />
            <ListItem
              href="#files"
              icon={<Icon name="image" />}
              title="X-rays and documents"
              note="14 files, newest 10 November"
              end={<Icon name="chevron-right" flip />}
            />
          </List>
        </Card>
      </section>
    </>
  );
}
