import type { ComponentChildren } from "preact";

interface Props {
  id: string;
  /** What stands on the button. */
  button: ComponentChildren;
  /** What an icon-only button opens, in words. */
  label?: string;
  /** How the button looks; `bare` takes the look of its class. */
  kind?: "quiet" | "primary";
  class?: string;
  /** Opens towards the end instead of the start. */
  align?: "start";
  children: ComponentChildren;
}

/** A button and the list of links and forms it opens: a native popover, at work before any script. */
export function Menu({ id, button, label, kind, class: look = "button", align, children }: Props) {
  return (
    <>
      <button
        type="button"
        class={look}
        data-kind={kind}
        data-icon={label !== undefined && look === "button" || undefined}
        aria-label={label}
        title={label}
        popovertarget={id}
      >
        {button}
      </button>
      <div class="menu" id={id} popover="auto" data-align={align}>{children}</div>
    </>
  );
}

interface ItemProps {
  href: string;
  icon?: ComponentChildren;
  /** A small word at the end, such as a key. */
  end?: ComponentChildren;
  current?: boolean;
  children: ComponentChildren;
}

/** A line of a menu that leads somewhere. Lines stand in a `<ul>`. */
export function MenuLink({ href, icon, end, current, children }: ItemProps) {
  return (
    <li>
      <a href={href} aria-current={current ? "true" : "false"}>
        {icon}
        {children}
        {end && <span class="end">{end}</span>}
      </a>
    </li>
  );
}

interface ActionProps {
  /** Where it posts. */
  action: string;
  icon?: ComponentChildren;
  danger?: boolean;
  /** Sent with it. */
  values?: Record<string, string>;
  children: ComponentChildren;
}

/** A line of a menu that does something: a form with one button. */
export function MenuAction({ action, icon, danger, values = {}, children }: ActionProps) {
  return (
    <li>
      <form method="post" action={action}>
        {Object.entries(values).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        <button type="submit" data-kind={danger ? "danger" : undefined}>
          {icon}
          {children}
        </button>
      </form>
    </li>
  );
}
