"""The page of a FirstAgenda PDF, in typst; measures are points.

Line step 12.2 inside a text, an empty line between paragraphs, 20.5 after a
heading, 17.7 before a block without a heading, attachments 23 apart.
"""

TEMPLATE = r"""
#let m = json(bytes(sys.inputs.at("meeting")))
#let body-size = 10.9pt
#let top = 8.2pt
#set document(title: m.header)
#set page(
  width: 595pt, height: 842pt, margin: (x: 39.5pt, top: 62pt, bottom: 54pt),
  header: context if counter(page).get().first() > 1 { text(size: 8pt, m.running) },
  footer: align(right, context text(size: 8pt, "Side " + counter(page).display())),
)
#set text(
  font: "Libertinus Serif", size: body-size, lang: "da", hyphenate: false, ligatures: false,
  top-edge: top, bottom-edge: "baseline",
)
#set par(leading: 12.2pt - top, spacing: 24.4pt - top)
#set table(stroke: 0.5pt, inset: 4pt)
#show heading.where(level: 1): it => {
  set text(size: 16.3pt, weight: "bold", top-edge: 12.3pt)
  set par(leading: 6pt)
  block(above: 0pt, below: 31.2pt - top, it.body)
}
#show heading.where(level: 2): it => {
  set text(size: 13.6pt, weight: "bold", top-edge: 10.2pt)
  block(above: 18.4pt - 10.2pt, below: 20.5pt - top, it.body)
}
#show heading.where(level: 3): it => {
  set text(size: body-size, weight: "bold")
  block(above: 24.4pt - top, below: 12.2pt - top, it.body)
}

#let styled(run) = {
  if run.text == "\n" { return linebreak() }
  let shown = text(run.text)
  if run.raised == "sub" { shown = sub(shown) }
  if run.raised == "sup" { shown = super(shown) }
  if run.strong { shown = strong(shown) }
  if run.em { shown = emph(shown) }
  if run.url != "" { shown = link(run.url, shown) }
  shown
}
#let words(piece) = piece.runs.map(styled).join()
#let shown(piece) = {
  if piece.kind == "paragraph" { par(words(piece)) }
  if piece.kind == "list_item" {
    let mark = if piece.label == "-" { "•" } else { piece.label }
    let left = 18pt * piece.level
    let line = par(hanging-indent: 14pt, box(width: 14pt, text(mark)) + words(piece))
    block(above: 12.2pt - top, below: 12.2pt - top, pad(left: left, line))
  }
  if piece.kind == "table" {
    let widest = calc.max(..piece.rows.map(row => row.len()))
    let cells = piece.rows.map(row => row + ("",) * (widest - row.len())).flatten()
    let grid = table(columns: (auto,) * widest, ..cells.map(cell => text(cell)))
    block(above: 2.4pt, below: 2.4pt, grid)
  }
}
#let passage(one, first) = {
  if one.heading != "" { heading(level: calc.min(one.level, 2) + 1, outlined: false, one.heading) }
  let bare = one.heading == "" and not first
  for (at, piece) in one.pieces.enumerate() {
    // A little more than a line is all that says where an unheaded text begins.
    if bare and at == 0 { block(above: 17.7pt - top, shown(piece)) } else { shown(piece) }
  }
}
#let route(row) = {
  heading(level: 2, outlined: false, "Kommunikation")
  let marks = row.bodies.map(code => if code in row.marked { "X" } else { "" })
  grid(
    columns: (46pt,) * row.bodies.len(), align: center, row-gutter: 12.2pt - top,
    ..row.bodies.map(code => text(code)), ..marks.map(mark => text(mark)),
  )
}
#let item(one) = {
  pagebreak(weak: true)
  heading(level: 1, one.title)
  if one.case_number != "" { par(text(one.case_number)) }
  if one.route != none { route(one.route) }
  if one.lines.len() > 0 { par(one.lines.map(text).join(linebreak())) }
  for (at, part) in one.passages.enumerate() { passage(part, at == 0) }
  if one.attachments.len() > 0 {
    heading(level: 2, outlined: false, "Bilag")
    for title in one.attachments { block(above: 23pt - top, below: 23pt - top, text(title)) }
  }
}

#text(size: 21.7pt, weight: "bold", top-edge: 16pt, m.header.replace(" d. ", " d.\u{a0}"))
#v(30pt)
#for (label, value) in m.facts {
  block(below: 24.4pt - top, text(weight: "bold", label + " ") + text(value))
}
#for (label, names) in m.people {
  block(above: 24.4pt - top, below: 12.2pt - top, text(weight: "bold", label + ":"))
  par(names.map(text).join(linebreak()))
}
#pagebreak()
#text(size: 17.3pt, weight: "bold", top-edge: 13pt, "Indholdsfortegnelse")
#v(8pt)
#context {
  let found = query(heading.where(level: 1))
  for (one, at) in m.items.zip(found) {
    let page = counter(page).at(at.location()).first()
    let entry = text(one.contents) + " " + box(width: 1fr, repeat(".")) + " " + str(page)
    set text(size: 12.4pt, top-edge: 9pt)
    block(above: 18.3pt - 9pt, below: 18.3pt - 9pt, link(at.location(), entry))
  }
}
#for one in m.items { item(one) }
"""
