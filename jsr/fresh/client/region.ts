import { Component, type ComponentChildren, Fragment, h } from "preact";
import type { PartialMode } from "../shared/partial.ts";

interface Props {
  name: string;
  children?: ComponentChildren;
  /** What the region shows when its own children came with an answer to be merged. */
  content?: ComponentChildren;
}

const regions = new Map<string, Region>();

/** The live region of that name. */
export function regionNamed(name: string): Region | undefined {
  return regions.get(name);
}

/** A `<Partial>` in the browser. */
export class Region extends Component<Props, { content: ComponentChildren }> {
  override state = { content: block(this.props.children) };

  override componentDidMount(): void {
    regions.set(this.props.name, this);
  }

  override componentWillUnmount(): void {
    if (regions.get(this.props.name) === this) regions.delete(this.props.name);
  }

  override componentWillReceiveProps({ children, content }: Props): void {
    if (children !== this.props.children) {
      this.setState({ content: content ?? block(children) });
    }
  }

  override render(): ComponentChildren {
    return this.state.content;
  }
}

let blocks = 0;

/** One answer's content; several stand side by side, so each has a key. */
function block(children: ComponentChildren, key = 0): ComponentChildren[] {
  return [h(Fragment, { key }, children)];
}

/** What a region shows once an answer has come; `old` is undefined for one that wasn't there yet. */
export function merged(
  old: ComponentChildren | undefined,
  mode: PartialMode,
  children: ComponentChildren,
): ComponentChildren {
  if (old === undefined || mode === "replace") return block(children);
  const before = [old].flat(), added = block(children, ++blocks);
  return mode === "append" ? [...before, ...added] : [...added, ...before];
}
