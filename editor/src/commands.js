// The verbs of the editor, by the keys that do them.
import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { linkDialog } from "./links.js";
import { schema } from "./schema.js";
import { nextCell, previousCell } from "./tables.js";

const { nodes, marks } = schema;

export const mark = Object.fromEntries(Object.keys(marks).map((name) => [name, toggleMark(marks[name])]));

export const paragraph = setBlockType(nodes.paragraph);
export const heading = (level) => setBlockType(nodes.heading, { level });

// A list of this kind; again, and it is running text.
export function list(type) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type === type) return liftListItem(nodes.list_item)(state, dispatch);
      if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
        return true;
      }
    }
    return wrapInList(type)(state, dispatch);
  };
}

export function quote(state, dispatch) {
  return inside(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
}

export function inside(state, type) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
}

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

export const keys = {
  "Mod-z": undo,
  "Mod-y": redo,
  "Shift-Mod-z": redo,
  "Mod-b": mark.strong,
  "Mod-i": mark.em,
  "Mod-u": mark.underline,
  "Mod-.": mark.sup,
  "Mod-,": mark.sub,
  "Mod-k": (state, dispatch, view) => linkDialog(view),
  "Mod-Alt-0": paragraph,
  "Mod-Alt-2": heading(2),
  "Mod-Alt-3": heading(3),
  "Mod-Alt-4": heading(4),
  "Shift-Mod-7": list(nodes.ordered_list),
  "Shift-Mod-8": list(nodes.bullet_list),
  "Shift-Mod-9": quote,
  "Shift-Enter": lineBreak,
  Enter: splitListItem(nodes.list_item),
};

export const tabs = {
  Tab: chainCommands(nextCell, sinkListItem(nodes.list_item)),
  "Shift-Tab": chainCommands(previousCell, liftListItem(nodes.list_item)),
};

export const base = baseKeymap;
