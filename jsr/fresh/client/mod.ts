/** The script of every page that moves. */
import { boot } from "./boot.ts";
import { click } from "./click.ts";
import "./head_element.ts";
import { revisit } from "./navigation.ts";
import { Reader } from "./reader.ts";
import { reloadWithServer } from "./reload.ts";
import { readState } from "./state.ts";
import { submit } from "./submit.ts";

boot(document.body, new Reader(document, await readState(document)));
document.addEventListener("click", click);
document.addEventListener("submit", submit);
addEventListener("popstate", revisit);
reloadWithServer();
