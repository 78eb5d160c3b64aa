// The text a paper may hold; the server's allow-list says the same.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const LINK = /^(?:https?:\/\/|mailto:)\S+$/i;
const PICTURE = /^\/arbejdsplads\/billede\/[0-9a-f]{64}\/$/;

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "(paragraph | bullet_list | ordered_list)+",
  cellAttributes: {},
});
const table = {
  ...tables.table,
  attrs: { caption: { default: "" } },
  parseDOM: [{
    tag: "table",
    getAttrs: (dom) => ({ caption: (dom.querySelector(":scope > caption")?.textContent ?? "").trim() }),
  }],
  toDOM(node) {
    const caption = ["caption", { contenteditable: "false" }, node.attrs.caption];
    return ["table", ...(node.attrs.caption ? [caption] : []), ["tbody", 0]];
  },
};

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      content: "inline*",
      group: "block",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    heading: {
      attrs: { level: { default: 2 } },
      content: "inline*",
      group: "block",
      defining: true,
      parseDOM: [
        { tag: "h1", attrs: { level: 2 } },
        { tag: "h2", attrs: { level: 2 } },
        { tag: "h3", attrs: { level: 3 } },
        { tag: "h4, h5, h6", attrs: { level: 4 } },
      ],
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    blockquote: {
      content: "block+",
      group: "block",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: () => ["blockquote", 0],
    },
    bullet_list: {
      content: "list_item+",
      group: "block",
      parseDOM: [{ tag: "ul" }],
      toDOM: () => ["ul", 0],
    },
    ordered_list: {
      attrs: { order: { default: 1 } },
      content: "list_item+",
      group: "block",
      parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ order: Number(dom.getAttribute("start")) || 1 }) }],
      toDOM: (node) => (node.attrs.order === 1 ? ["ol", 0] : ["ol", { start: node.attrs.order }, 0]),
    },
    list_item: {
      content: "paragraph (paragraph | bullet_list | ordered_list | blockquote | table)*",
      defining: true,
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["li", 0],
    },
    table,
    table_row: tables.table_row,
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    caption: { parseDOM: [{ tag: "caption", ignore: true }], toDOM: () => ["caption"] },
    picture: {
      attrs: { src: {}, alt: { default: null } },
      inline: true,
      group: "inline",
      draggable: true,
      parseDOM: [{
        tag: "img[src]",
        getAttrs: (dom) =>
          PICTURE.test(dom.getAttribute("src")) &&
          { src: dom.getAttribute("src"), alt: dom.getAttribute("alt") },
      }, { tag: "img", ignore: true }],
      toDOM: ({ attrs }) => ["img", attrs.alt === null ? { src: attrs.src } : attrs],
    },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
    text: { group: "inline" },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{
        tag: "a[href]",
        getAttrs: (dom) => LINK.test(dom.getAttribute("href")) && { href: dom.getAttribute("href") },
      }],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    underline: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
    sub: { excludes: "sup", parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
    sup: { excludes: "sub", parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
  },
});

// The address as it may be kept; empty when it is none.
export function address(typed) {
  const text = typed.trim();
  if (LINK.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/:@]+\.[^\s:@]{2,}$/.test(text) ? `https://${text}` : "";
}
