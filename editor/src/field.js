// One field: the editor in place of its textarea.
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { keydownHandler, keymap } from "prosemirror-keymap";
import { DOMParser as Reader, DOMSerializer } from "prosemirror-model";
import { EditorState, Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { base, keys, tabs } from "./commands.js";
import { element } from "./dom.js";
import { pasted } from "./paste.js";
import { edit, picturesOf } from "./pictures.js";
import { typing } from "./rules.js";
import { said } from "./said.js";
import { schema } from "./schema.js";
import { toolbar } from "./toolbar.js";

const reader = Reader.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

export function mount(textarea) {
  const { form, name } = textarea;
  const kept = form.elements.namedItem(`${name}_html`);
  const manner = form.elements.namedItem(`${name}_form`);
  if (!kept || !manner || textarea.hidden) return;
  const count = element("p", { class: "rich-count" });
  const live = element("p", { class: "unseen", role: "status" });
  const frame = element("div", { class: "rich-frame" });
  const url = textarea.dataset.pictureUrl;
  const pictures = url ? picturesOf(url, (text) => { live.textContent = text; }) : null;
  let bar = null;
  const view = new EditorView({ mount: frame.appendChild(element("div")) }, {
    state: stateOf(kept.value, () => bar?.focus()),
    attributes: attributes(textarea),
    transformPastedHTML: pasted,
    handlePaste: (live_, event) => pictures?.paste(live_, event) ?? false,
    handleDrop: (live_, event) => pictures?.drop(live_, event) ?? false,
    handleDoubleClickOn: (live_, at, node) => {
      if (node.type !== schema.nodes.picture) return false;
      edit(live_);
      return true;
    },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      bar?.update(view.state);
      if (tr.docChanged) changed();
    },
  });
  bar = toolbar(view, { controls: view.dom.id, pictures });
  frame.prepend(bar.dom);
  let html = kept.value; // null when it must be written anew
  let timer = 0;

  function changed() {
    html = null;
    clearTimeout(timer);
    timer = setTimeout(tell, 400);
    kept.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function written() {
    if (html === null) html = htmlOf(view.state.doc);
    return html;
  }
  function tell() {
    const words = view.state.doc.textBetween(0, view.state.doc.content.size, " ", " ").match(/[\p{L}\p{N}]\S*/gu);
    const number = words?.length ?? 0;
    const shown = number.toLocaleString(document.documentElement.lang || "da");
    count.textContent = number === 1 ? said("1 ord") : said("{number} ord", { number: shown });
  }
  form.addEventListener("formdata", (event) => {
    event.formData.set(`${name}_html`, written());
    event.formData.set(`${name}_form`, "html");
  });
  // A text brought back, by the autosave or by other scripts.
  kept.addEventListener("rich:restore", () => {
    view.updateState(stateOf(kept.value, () => bar.focus()));
    bar.update(view.state);
    changed();
  });
  kept.addEventListener("rich:focus", () => view.focus());
  textarea.hidden = true;
  textarea.disabled = true;
  textarea.after(frame, count, live);
  for (const label of textarea.labels) label.addEventListener("click", () => view.focus());
  bar.update(view.state);
  tell();
}

function attributes(textarea) {
  const label = textarea.labels[0];
  if (label && !label.id) label.id = `${textarea.id}-label`;
  return {
    id: `${textarea.id}-editor`,
    class: "rich-text prose",
    role: "textbox",
    "aria-multiline": "true",
    "aria-labelledby": label?.id ?? "",
    "aria-describedby": textarea.getAttribute("aria-describedby") ?? "",
    ...(textarea.required ? { "aria-required": "true" } : {}),
    ...(textarea.getAttribute("aria-invalid") ? { "aria-invalid": "true" } : {}),
    lang: "da",
    spellcheck: "true",
  };
}

function stateOf(html, toToolbar) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return EditorState.create({
    doc: reader.parse(page.body),
    plugins: [
      typing, leaving(toToolbar), keymap(keys), keymap(base), history(), dropCursor(), gapCursor(),
      tableEditing(),
    ],
  });
}

// Alt+F10 leads to the buttons; Esc and then Tab leads out of the field.
function leaving(toToolbar) {
  let out = false;
  const tab = keydownHandler(tabs);
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.altKey && event.key === "F10") {
          toToolbar();
          return true;
        }
        if (event.key === "Tab" && !out) return tab(view, event);
        if (event.key !== "Shift" && event.key !== "Tab") out = event.key === "Escape";
        return false;
      },
      handleDOMEvents: { blur() { out = false; return false; } },
    },
  });
}

function htmlOf(doc) {
  const box = document.implementation.createHTMLDocument("").createElement("div");
  box.append(serializer.serializeFragment(doc.content, { document: box.ownerDocument }));
  return box.innerHTML;
}
