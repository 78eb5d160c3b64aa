// A link set, changed or taken away in a dialog.
import { TextSelection } from "prosemirror-state";
import { ask } from "./dialogs.js";
import { said } from "./said.js";
import { address, schema } from "./schema.js";

const WRONG = said("Skriv en adresse, der begynder med https://, eller en e-mailadresse.");

export function linkDialog(view) {
  openDialog(view);
  return true;
}

async function openDialog(view) {
  const { from, to, href } = place(view.state);
  const answer = await ask({
    title: href ? said("Ret link") : said("Indsæt link"),
    fields: [
      { name: "address", label: said("Adresse"), value: href, hint: said("For eksempel https://www.eksempel.dk eller en e-mailadresse."), attributes: { inputmode: "url" } },
      { name: "text", label: said("Linkets tekst"), value: view.state.doc.textBetween(from, to, " ") },
    ],
    submit: href ? said("Gem link") : said("Indsæt link"),
    extra: href ? said("Fjern link") : "",
    check: (values) => (address(values.address) ? null : ["address", WRONG]),
  });
  if (answer) apply(view, from, to, answer);
  view.focus();
}

// The link the cursor stands in, or else what is selected.
function place({ selection, doc }) {
  const mark = schema.marks.link.isInSet(selection.$from.marks()) ||
    schema.marks.link.isInSet(selection.$from.nodeAfter?.marks ?? []);
  if (!mark) return { from: selection.from, to: selection.to, href: "" };
  const base = selection.$from.start();
  let [from, to] = [selection.from, selection.to];
  selection.$from.parent.forEach((node, offset) => {
    const [start, end] = [base + offset, base + offset + node.nodeSize];
    if (mark.isInSet(node.marks) && start <= selection.from && end >= selection.from) [from, to] = [start, end];
  });
  return { from, to, href: mark.attrs.href, doc };
}

function apply(view, from, to, answer) {
  const { state } = view;
  const tr = state.tr;
  if (answer.extra) {
    view.dispatch(tr.removeMark(from, to, schema.marks.link));
    return;
  }
  const href = address(answer.address);
  const mark = schema.marks.link.create({ href });
  const old = state.doc.textBetween(from, to, " ");
  if (from === to || old !== answer.text) {
    const text = answer.text.trim() || href.replace(/^mailto:/, "");
    tr.replaceWith(from, to, schema.text(text, state.doc.resolve(from).marks()));
    to = from + text.length;
  }
  tr.removeMark(from, to, schema.marks.link).addMark(from, to, mark);
  tr.setSelection(TextSelection.create(tr.doc, to)).removeStoredMark(schema.marks.link);
  view.dispatch(tr.scrollIntoView());
}
