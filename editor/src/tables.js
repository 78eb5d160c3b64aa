// Tables: made in a dialog, changed by buttons.
import { TextSelection } from "prosemirror-state";
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable,
  findTable, goToNextCell, isInTable, mergeCells, splitCell, toggleHeaderColumn, toggleHeaderRow,
} from "prosemirror-tables";
import { ask } from "./dialogs.js";
import { said } from "./said.js";
import { schema } from "./schema.js";

const SIZE = said("Skriv et tal fra 1 til 50.");

export const tableTools = [
  [said("Række over"), "M3 10h14v6H3zM10 3v5M7.500 5.500h5", addRowBefore],
  [said("Række under"), "M3 4h14v6H3zM10 12v5M7.500 14.500h5", addRowAfter],
  [said("Kolonne før"), "M10 3h6v14h-6zM3 10h5M5.500 7.500v5", addColumnBefore],
  [said("Kolonne efter"), "M4 3h6v14H4zM12 10h5M14.500 7.500v5", addColumnAfter],
  [said("Overskriftsrække"), "M3 4h14v12H3zM3 8h14M3 6h14", toggleHeaderRow],
  [said("Overskriftskolonne"), "M3 4h14v12H3zM8 4v12M5.500 4v12", toggleHeaderColumn],
  [said("Flet celler"), "M3 5h14v10H3zM7 10h6M8.500 8L7 10l1.500 2M11.500 8l1.500 2-1.500 2", mergeCells],
  [said("Del celle"), "M3 5h14v10H3zM10 5v10", splitCell],
  [said("Tabellens titel"), "M3 9h14v8H3zM5 4h10M10 4v3", (state, dispatch, view) => caption(state, dispatch, view)],
  [said("Slet række"), "M3 6h14v5H3zM7 14l5 4M12 14l-5 4", deleteRow],
  [said("Slet kolonne"), "M6 3h5v14H6zM14 7l4 5M18 7l-4 5", deleteColumn],
  [said("Slet tabel"), "M3 4h10v10H3zM3 9h10M8 4v10M14 13l4 5M18 13l-4 5", deleteTable],
];

export { isInTable };

export function tableDialog(view) {
  openDialog(view);
  return true;
}

async function openDialog(view) {
  const answer = await ask({
    title: said("Indsæt tabel"),
    fields: [
      { name: "rows", label: said("Rækker"), kind: "number", value: "3", attributes: { min: 1, max: 50 } },
      { name: "columns", label: said("Kolonner"), kind: "number", value: "3", attributes: { min: 1, max: 50 } },
      { name: "head", label: said("Første række er overskrifter"), kind: "checkbox", value: true },
      { name: "caption", label: said("Titel"), hint: said("Står over tabellen. Kan undværes.") },
    ],
    submit: said("Indsæt tabel"),
    check: ({ rows, columns }) => (sized(rows) ? (sized(columns) ? null : ["columns", SIZE]) : ["rows", SIZE]),
  });
  if (answer) insert(view, answer);
  view.focus();
}

const sized = (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 50;

function insert(view, { rows, columns, head, caption }) {
  const { table, table_row: row, table_cell: cell, table_header: header } = schema.nodes;
  const lines = Array.from({ length: Number(rows) }, (_, number) =>
    row.create(null, Array.from({ length: Number(columns) }, () =>
      (head && number === 0 ? header : cell).createAndFill())));
  const { tr } = view.state;
  const at = tr.selection.$from.before(1);
  tr.replaceSelectionWith(table.create({ caption: caption.trim() }, lines));
  tr.doc.nodesBetween(at, tr.doc.content.size, (node, place) => {
    if (node.type !== table || place < at) return node.type !== table;
    tr.setSelection(TextSelection.near(tr.doc.resolve(place + 3)));
    return false;
  });
  view.dispatch(tr.scrollIntoView());
}

function caption(state, dispatch, view) {
  if (!isInTable(state)) return false;
  if (dispatch) askCaption(view);
  return true;
}

async function askCaption(view) {
  const found = findTable(view.state.selection.$from);
  const answer = await ask({
    title: said("Tabellens titel"),
    fields: [{ name: "caption", label: said("Titel"), value: found.node.attrs.caption }],
    submit: said("Gem titel"),
  });
  if (answer) {
    view.dispatch(view.state.tr.setNodeMarkup(found.pos, null, { caption: answer.caption.trim() }));
  }
  view.focus();
}

// Tab in the last cell makes a new row, as in Word.
export function nextCell(state, dispatch) {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch) return true;
  let next = state;
  addRowAfter(state, (tr) => { next = state.apply(tr); dispatch(tr); });
  return goToNextCell(1)(next, dispatch);
}

export const previousCell = goToNextCell(-1);
