// The keys, listed.
import { ask } from "./dialogs.js";
import { element } from "./dom.js";
import { spoken } from "./toolbar.js";

const KEYS = [
  ["Alt+F10", "Gå til knapperne; pilene flytter mellem dem"],
  ["Esc", "Fra knapperne tilbage til teksten"],
  ["Esc, Tab", "Forlad feltet, også fra en liste eller tabel"],
  ["Control+B", "Fed"],
  ["Control+I", "Kursiv"],
  ["Control+. og Control+,", "Hævet og sænket skrift"],
  ["Control+K", "Link"],
  ["Control+Alt+2, 3 og 4", "Overskrift, mellemoverskrift og lille overskrift"],
  ["Control+Alt+0", "Almindelig tekst"],
  ["Control+Shift+7", "Nummereret liste"],
  ["Control+Shift+8", "Punktliste"],
  ["Control+Shift+9", "Citat"],
  ["Tab og Shift+Tab", "Listepunkt ind og ud; næste og forrige celle i en tabel"],
  ["Shift+Enter", "Ny linje i samme afsnit"],
  ["Control+Shift+V", "Indsæt uden formatering"],
  ["Control+Z og Control+Y", "Fortryd og gentag"],
];

export function help(view) {
  const rows = KEYS.map(([keys, does]) => element("tr", {},
    element("th", { scope: "row" }, keys.split(" og ").map(spoken).join(" og ")), element("td", {}, does)));
  const table = element("table", { class: "rich-keys" }, element("tbody", {}, ...rows));
  ask({ title: "Genveje på tastaturet", body: [table] }).then(() => view.focus());
  return true;
}
