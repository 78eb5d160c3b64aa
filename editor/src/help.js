// The keys, listed.
import { ask } from "./dialogs.js";
import { element } from "./dom.js";
import { said } from "./said.js";
import { spoken } from "./toolbar.js";

const KEYS = [
  [["Alt+F10"], said("Gå til knapperne; pilene flytter mellem dem")],
  [["Esc"], said("Fra knapperne tilbage til teksten")],
  [["Esc, Tab"], said("Forlad feltet, også fra en liste eller tabel")],
  [["Control+B"], said("Fed")],
  [["Control+I"], said("Kursiv")],
  [["Control+.", "Control+,"], said("Hævet og sænket skrift")],
  [["Control+K"], said("Link")],
  [["Control+Alt+2", "Control+Alt+3", "Control+Alt+4"], said("Overskrift, mellemoverskrift og lille overskrift")],
  [["Control+Alt+0"], said("Almindelig tekst")],
  [["Control+Shift+7"], said("Nummereret liste")],
  [["Control+Shift+8"], said("Punktliste")],
  [["Control+Shift+9"], said("Citat")],
  [["Tab", "Shift+Tab"], said("Listepunkt ind og ud; næste og forrige celle i en tabel")],
  [["Shift+Enter"], said("Ny linje i samme afsnit")],
  [["Control+Shift+V"], said("Indsæt uden formatering")],
  [["Control+Z", "Control+Y"], said("Fortryd og gentag")],
];

// "A, B og C", in the reader's language.
function together(words) {
  if (words.length < 2) return words.join("");
  return said("{first} og {last}", { first: words.slice(0, -1).join(", "), last: words.at(-1) });
}

export function help(view) {
  const rows = KEYS.map(([keys, does]) => element("tr", {},
    element("th", { scope: "row" }, together(keys.map(spoken))), element("td", {}, does)));
  const table = element("table", { class: "rich-keys" }, element("tbody", {}, ...rows));
  ask({ title: said("Genveje på tastaturet"), body: [table] }).then(() => view.focus());
  return true;
}
