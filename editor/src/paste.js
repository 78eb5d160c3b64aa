// What is pasted from Word and Outlook, made structure before it is read.
const LEVEL = /mso-list:\s*l\d+\s+level(\d)/i;
const NUMBERED = /^\(?(?:\d+[.)])*(\d+|[a-zæøå]|[ivxl]+)[.)]+$/i;
const STYLES = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, "strong"],
  [/font-style:\s*italic/i, "em"],
  [/text-decoration:[^;]*underline/i, "u"],
  [/vertical-align:\s*sub\b/i, "sub"],
  [/vertical-align:\s*super/i, "sup"],
];
const NORMAL = /font-(?:weight|style):\s*(?:normal|[1-4]00)/i;

export function pasted(html) {
  // Styles are only read, never applied: the page allows none.
  const quiet = html.replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, "").replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle=/gi, " data-style="));
  const page = new DOMParser().parseFromString(quiet, "text/html");
  for (const one of page.querySelectorAll("script, meta, link, title, xml")) one.remove();
  uncomment(page.body);
  lists(page);
  quotes(page);
  emphasis(page);
  headings(page);
  for (const one of [...page.querySelectorAll("p")]) {
    if (isWord(html) && !one.querySelector("img") && !one.textContent.trim()) one.remove();
  }
  for (const one of page.querySelectorAll("[data-style]")) one.removeAttribute("data-style");
  return page.body.innerHTML;
}

function isWord(html) {
  return /mso-|MsoNormal|urn:schemas-microsoft/i.test(html);
}

function uncomment(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const one of found) one.remove();
}

const styleOf = (element) => element.dataset.style ?? "";

function lists(page) {
  let open = []; // [level, list], outermost first
  let last = null;
  for (const para of [...page.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, div")]) {
    const level = Number((styleOf(para).match(LEVEL) ?? [])[1]);
    if (!level || para.tagName === "LI") {
      if (last && para.matches(".MsoListParagraph, [class*=MsoListParagraphCxSp]") && follows(para, last)) {
        open.at(-1)[1].lastElementChild.append(para);
      }
      continue;
    }
    if (!last || !follows(para, last)) open = [];
    last = place(page, open, para, level);
  }
}

// Whether nothing but blanks stands between a list and a paragraph.
function follows(para, list) {
  let before = para.previousSibling;
  while (before && before !== list && !before.textContent.trim() && before.nodeType === 3) {
    before = before.previousSibling;
  }
  return before === list;
}

function place(page, open, para, level) {
  const sign = [...para.querySelectorAll("[data-style]")]
    .find((one) => /mso-list:\s*ignore/i.test(styleOf(one)));
  const mark = (sign?.textContent ?? "").replace(/\s/g, "");
  sign?.remove();
  const numbered = mark.match(NUMBERED);
  const tag = numbered ? "OL" : "UL";
  while (open.length > 1 && open.at(-1)[0] > level) open.pop();
  const item = page.createElement("li");
  const text = page.createElement("p");
  text.append(...para.childNodes);
  item.append(text);
  const [depth, current] = open.at(-1) ?? [0, null];
  const again = /^\d+.$/.test(mark) && numbered?.[1] === "1";
  if (current && depth === level && current.tagName === tag && !again) {
    current.append(item);
    para.remove();
    return open[0][1];
  }
  if (current && depth >= level) open.pop();
  const list = page.createElement(tag);
  if (Number(numbered?.[1]) > 1) list.setAttribute("start", numbered[1]);
  list.append(item);
  if (open.length) {
    open.at(-1)[1].lastElementChild.append(list);
    para.remove();
  } else {
    para.replaceWith(list);
  }
  open.push([level, list]);
  return open[0][1];
}

function quotes(page) {
  for (const one of page.querySelectorAll("div[data-style*='border-left'], p.MsoQuote, p.MsoIntenseQuote")) {
    if (one.tagName === "DIV" && !/border-left:[^;]*\bsolid/i.test(styleOf(one))) continue;
    const quote = page.createElement("blockquote");
    one.replaceWith(quote);
    if (one.tagName === "P") quote.append(one);
    else quote.append(...one.childNodes);
  }
}

function emphasis(page) {
  for (const one of [...page.querySelectorAll("b, strong, i, em")]) {
    if (NORMAL.test(styleOf(one))) one.replaceWith(...one.childNodes);
  }
  for (const span of [...page.querySelectorAll("span[data-style]")]) {
    for (const [pattern, tag] of STYLES) {
      if (!pattern.test(styleOf(span))) continue;
      const mark = page.createElement(tag);
      mark.append(...span.childNodes);
      span.append(mark);
    }
  }
}

function headings(page) {
  const down = page.querySelector("h1") ? 1 : 0;
  for (const one of [...page.querySelectorAll("h1, h2, h3, h4, h5, h6, p.MsoTitle, p.MsoSubtitle")]) {
    const level = one.tagName === "P"
      ? (one.matches(".MsoTitle") ? 2 : 3)
      : Math.min(Math.max(Number(one.tagName[1]) + down, 2), 4);
    const heading = page.createElement(`h${level}`);
    heading.append(...one.childNodes);
    for (const bold of [...heading.querySelectorAll("b, strong")]) bold.replaceWith(...bold.childNodes);
    one.replaceWith(heading);
  }
}
