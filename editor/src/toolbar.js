// The row of buttons: one stop for Tab, arrows within.
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import * as verbs from "./commands.js";
import { element, icon } from "./dom.js";
import { help } from "./help.js";
import { linkDialog } from "./links.js";
import { said } from "./said.js";
import { schema } from "./schema.js";
import { isInTable, tableDialog, tableTools } from "./tables.js";

const { nodes, marks } = schema;
const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);
const BLOCKS = [
  ["0", said("Almindelig tekst"), verbs.paragraph],
  ["2", said("Overskrift"), verbs.heading(2)],
  ["3", said("Mellemoverskrift"), verbs.heading(3)],
  ["4", said("Lille overskrift"), verbs.heading(4)],
];

export function toolbar(view, { controls, pictures }) {
  const bar = element("div", { class: "rich-bar", role: "toolbar", "aria-label": said("Formatering"), "aria-controls": controls });
  const watchers = [];
  const blocks = blockChoice(view);
  const group = (...children) => element("div", { class: "rich-group" }, ...children);

  function button(label, shown, run, { keys = "", pressed, enabled } = {}) {
    const title = keys ? `${label} (${spoken(keys)})` : label;
    const one = element("button", {
      type: "button", class: "rich-button", "aria-label": label, title,
      "aria-keyshortcuts": keys || null, "aria-pressed": pressed ? "false" : null,
    }, shown);
    one.addEventListener("mousedown", (event) => event.preventDefault());
    one.addEventListener("click", () => {
      if (one.getAttribute("aria-disabled") === "true") return;
      if (run(view.state, view.dispatch, view) && !document.querySelector("dialog[open]")) view.focus();
    });
    if (pressed) watchers.push((state) => one.setAttribute("aria-pressed", String(pressed(state))));
    if (enabled) watchers.push((state) => one.setAttribute("aria-disabled", String(!enabled(state))));
    return one;
  }
  const marked = (label, shown, name, keys) =>
    button(label, shown, verbs.mark[name], { keys, pressed: (state) => active(state, marks[name]) });

  const inTable = group(...tableTools.map(([label, path, run]) =>
    button(label, icon(path), run, { enabled: (state) => run(state) })));
  inTable.classList.add("rich-group-table");
  watchers.push((state) => { inTable.hidden = !isInTable(state); });

  bar.append(
    group(blocks.select),
    group(
      marked(said("Fed"), element("strong", {}, said("F")), "strong", "Control+B"),
      marked(said("Kursiv"), element("em", {}, said("K")), "em", "Control+I"),
      marked(said("Sænket skrift"), element("span", {}, "x", element("sub", {}, "2")), "sub", "Control+,"),
      marked(said("Hævet skrift"), element("span", {}, "x", element("sup", {}, "2")), "sup", "Control+."),
    ),
    group(
      button(said("Punktliste"), icon("M8 5h9M8 10h9M8 15h9M3.500 5h1M3.500 10h1M3.500 15h1"), verbs.list(nodes.bullet_list),
        { keys: "Control+Shift+8", pressed: (state) => verbs.inside(state, nodes.bullet_list) }),
      button(said("Nummereret liste"), icon("M9 5h8M9 10h8M9 15h8M3 3.500h1v4M3 12h2v1.500L3 16h2.200"), verbs.list(nodes.ordered_list),
        { keys: "Control+Shift+7", pressed: (state) => verbs.inside(state, nodes.ordered_list) }),
      button(said("Citat"), icon("M4 4v12M8 6h9M8 10h9M8 14h6"), verbs.quote,
        { keys: "Control+Shift+9", pressed: (state) => verbs.inside(state, nodes.blockquote) }),
    ),
    group(
      button(said("Link"), icon("M8.500 11.500l3-3M9.500 6l1.500-1.500a3.200 3.200 0 0 1 4.500 4.500L14 10.500M10.500 14L9 15.500A3.200 3.200 0 0 1 4.500 11L6 9.500"),
        (state, dispatch, live) => linkDialog(live), { keys: "Control+K", pressed: (state) => active(state, marks.link) }),
      ...(pictures ? [button(said("Billede"), icon("M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M13 7.500h.2"), (state, dispatch, live) => pictures.choose(live))] : []),
      button(said("Tabel"), icon("M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.500 4v12"), (state, dispatch, live) => tableDialog(live)),
    ),
    group(
      button(said("Fortryd"), icon("M7 4L3 8l4 4M3 8h9a4 4 0 0 1 0 8H8"), undo, { keys: "Control+Z", enabled: (state) => undoDepth(state) > 0 }),
      button(said("Gentag"), icon("M13 4l4 4-4 4M17 8H8a4 4 0 0 0 0 8h4"), redo, { keys: "Control+Y", enabled: (state) => redoDepth(state) > 0 }),
      button(said("Hjælp til tastaturet"), "?", () => help(view)),
    ),
    inTable,
  );
  roving(bar, view);
  return {
    dom: bar,
    update(state) {
      blocks.update(state);
      for (const watch of watchers) watch(state);
      settle(bar);
    },
    focus() { (bar.querySelector("[tabindex='0']") ?? blocks.select).focus(); },
  };
}

export const spoken = (keys) =>
  keys.replace("Control", MAC ? "⌘" : "Ctrl").replace("Shift", said("Skift"));

function blockChoice(view) {
  const select = element("select", { class: "rich-kind", "aria-label": said("Teksttype") },
    ...BLOCKS.map(([value, label]) => element("option", { value }, label)));
  select.addEventListener("change", () => {
    BLOCKS.find(([value]) => value === select.value)[2](view.state, view.dispatch, view);
    view.focus();
  });
  return {
    select,
    update(state) {
      const node = state.selection.$from.parent;
      select.value = node.type === nodes.heading ? String(node.attrs.level) : "0";
    },
  };
}

function active(state, type) {
  const { from, $from, to, empty } = state.selection;
  if (empty) return Boolean(type.isInSet(state.storedMarks || $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
}

const stops = (bar) => [...bar.querySelectorAll("button, select")].filter((one) => !one.closest("[hidden]"));

// Exactly one button can be reached by Tab.
function settle(bar) {
  const all = stops(bar);
  const current = all.find((one) => one.tabIndex === 0 && one.hasAttribute("tabindex")) ?? all[0];
  for (const one of bar.querySelectorAll("button, select")) one.setAttribute("tabindex", one === current ? "0" : "-1");
}

function roving(bar, view) {
  bar.addEventListener("focusin", (event) => {
    for (const one of bar.querySelectorAll("button, select")) one.setAttribute("tabindex", one === event.target ? "0" : "-1");
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      view.focus();
      event.preventDefault();
      return;
    }
    const all = stops(bar);
    const at = all.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  });
}
