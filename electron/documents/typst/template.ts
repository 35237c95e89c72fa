/**
 * How a report looks, in Typst. The writer puts `#let doc = (…)` before it and calls its functions after it.
 *
 * Colours are those of the paper in the app. Everything decorative sits in headers, footers and strokes, which Typst marks as
 * artefacts, so that a screen reader hears the report and nothing else.
 */
export const template = String.raw`
#let ink = rgb("#1d1b18")
#let muted = rgb("#5b564d")
#let hairline = rgb("#d9d4ca")
#let firm = rgb("#a89f8f")
#let accent = rgb("#21508c")
#let marking-ink = rgb("#6b2766")

#set document(title: doc.title, author: doc.author, description: doc.subject, keywords: (doc.reference,), date: doc.date)
#set text(font: doc.families, fallback: false, size: 10.5pt, fill: ink, lang: doc.lang, region: doc.region, hyphenate: false)
#set par(justify: true, leading: 0.68em, spacing: 1em)

// ---- pages ----
// Pieces (letters among many) are numbered by themselves: each ends in a mark, by which its last number is known.
#let next-piece() = [#metadata(none)<piece-end>#pagebreak()#counter(page).update(1)]
#let total-pages() = context {
  let ends = query(<piece-end>).filter(end => end.location().page() >= here().page())
  let numbers = if ends.len() > 0 { counter(page).at(ends.first().location()) } else { counter(page).final() }
  numbers.first()
}
#let marking(size) = text(size: size, weight: 600, tracking: 0.08em, fill: marking-ink, upper(doc.marking))
#let running-header = {
  set text(size: 8.5pt, fill: muted)
  block(width: 100%, inset: (bottom: 6pt), stroke: (bottom: 0.5pt + hairline),
    grid(columns: (1fr, auto), doc.running, marking(8pt)))
}
#let running-footer = {
  set text(size: 8.5pt, fill: muted)
  grid(columns: (1fr, auto), doc.reference, [Page #context counter(page).display() of #total-pages()])
}
#set page(paper: "a4", margin: (top: 33mm, bottom: 27mm, left: 36mm, right: 26mm),
  // The masthead says what the running header would.
  header: if doc.covered { running-header } else { context if counter(page).get().first() > 1 { running-header } },
  header-ascent: 8mm, footer: running-footer, footer-descent: 10mm)

// ---- headings ----
#show heading: set par(justify: false, leading: 0.5em)
#show heading: it => {
  let number = if it.numbering == none { "" } else { numbering(it.numbering, 1) }
  let sizes = (17pt, 12.5pt, 11pt)
  set text(size: sizes.at(calc.min(it.level, 3) - 1), weight: 600, style: if it.level == 3 { "italic" } else { "normal" })
  let above = (2.1em, 2em, 1.5em).at(calc.min(it.level, 3) - 1)
  block(above: above, below: 0.85em, sticky: true, {
    if number.starts-with("Appendix") {
      text(size: 9pt, weight: 400, tracking: 0.04em, fill: muted, number)
      linebreak()
    } else if number != "" {
      h(-13mm)
      box(width: 13mm, text(weight: 400, fill: muted, number))
    }
    it.body
  })
}

#set outline.entry(fill: box(width: 1fr, inset: (x: 5pt), text(fill: firm, weight: 400, repeat(gap: 0.3em)[.])))
#show outline.entry: it => {
  let number = if it.prefix() == none { [] } else { it.prefix() }
  let is-top = it.level == 1
  let column = if is-top { 9mm } else { 11mm }
  let lead = if number == [] { [] } else if it.element.numbering != none and numbering(it.element.numbering, 1).starts-with("Appendix") {
    [#number#h(0.7em)]
  } else { box(width: column, text(fill: if is-top { ink } else { muted }, number)) }
  set par(justify: false)
  block(above: if is-top { 1.25em } else { 0.7em }, inset: (left: if is-top { 0mm } else { 9mm }),
    link(it.element.location(), text(weight: if is-top { 600 } else { 400 }, lead + it.inner())))
}

// ---- text ----
#let mono(body) = text(font: doc.mono, size: 0.8em, body)
#let quiet(body) = text(fill: muted, size: 0.9em, body)
#let emoji(sequence) = text(font: "Noto Color Emoji", sequence)
#let spoken(body, lang, region, families) = text(lang: lang, region: region, font: families, body)
#let linked(target, body) = link(target, underline(stroke: 0.5pt + firm, offset: 1.8pt, body))
#let page-of(target) = context str(counter(page).at(target).first())
#let exhibit-reference(target, number, with-page) = {
  linked(target, box(number))
  if with-page [, page~#page-of(target)]
}
#let subtitle(body) = block(above: 0.4em, below: 1em, sticky: true, text(style: "italic", fill: muted, body))

// What an item of a list begins with, as a question does, with what belongs to it close below.
#let led(body) = block(sticky: true, above: 0pt, below: 0.7em, par(body))
#let kept-next(body) = block(above: 1.35em, below: 0.7em, sticky: true, par(body))
#let kept-whole(body) = block(above: 1.35em, breakable: false, par(body))

#show footnote.entry: set text(size: 8.5pt)
#set footnote.entry(separator: line(length: 25%, stroke: 0.5pt + firm), gap: 0.55em)

#set list(indent: 0.2em, body-indent: 0.7em, spacing: 0.75em, marker: text(fill: muted, [•]))
#set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.75em, numbering: n => text(fill: muted, str(n) + "."))

#let facts(..rows) = {
  set par(justify: false)
  set strong(delta: 0)
  set terms(separator: [], hanging-indent: 41mm, spacing: 0.72em, indent: 0pt)
  show terms.item: set text(size: 10pt)
  // A term of two lines stands with its first line beside the value.
  let name(term) = context {
    let words = text(weight: 400, size: 9.5pt, fill: muted, term)
    box(width: 41mm, inset: (right: 4mm), baseline: 100% - measure(text(size: 9.5pt)[X]).height, words)
  }
  block(above: 1.2em, below: 1.9em, terms(..rows.pos().map(((term, value)) => terms.item(name(term), value))))
}

// ---- verbatim words ----
#let verbatim(body, note, lang, region, direction, families) = {
  let edge = 1.4pt + firm
  show quote: it => block(width: 100%, above: 1.25em, below: 1.35em, breakable: true,
    inset: (left: 12pt, right: 12pt, y: 1pt),
    stroke: if direction == rtl { (right: edge) } else { (left: edge) }, it.body)
  set par(justify: false)
  quote(block: true, {
    block(width: 100%, above: 0pt, below: if direction == rtl { 0.8em } else { 0.55em }, sticky: note != none, {
      // Naskh letters are small for their size, and reach far below the line.
      set text(lang: lang, region: region, dir: direction, font: families, size: if direction == rtl { 1.2em } else { 1.02em })
      set align(start)
      body
    })
    if note != none {
      block(spacing: 0.55em, width: 100%, align(if direction == rtl { right } else { left }, text(size: 9pt, fill: muted, note)))
    }
  })
}

// ---- tables and figures ----
#set table(inset: (x: 5pt, y: 5pt), align: left + top,
  stroke: (x, y) => (top: if y == 0 { 0.8pt + firm } else { none }, bottom: if y == 0 { 0.8pt + firm } else { 0.4pt + hairline }))
#show table: set text(size: 9.2pt)
#show table: set par(justify: false, leading: 0.55em, spacing: 0.55em)
#show table.cell.where(y: 0): set text(size: 8.5pt, weight: 600, fill: muted)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: it => block(sticky: true, width: 100%, align(left, {
  set par(justify: false)
  text(size: 9.2pt)[#text(weight: 600)[#it.supplement #context it.counter.display(it.numbering)]#h(0.6em)#it.body]
}))
#show figure: set block(above: 1.6em, below: 1.8em)

#let whole-cell(body) = table.cell(breakable: false, body)
#let data-table(number, caption, widths, heads, rows, target, breakable) = [#show figure.where(kind: table): set block(breakable: breakable)
#figure(kind: table, supplement: [Table], caption: caption,
  numbering: (..n) => number, align(left, table(columns: widths, table.header(..heads), ..rows)))#target]
#let drawing(number, caption, path, alt, target) = [#figure(kind: image, supplement: [Figure], caption: caption,
  numbering: (..n) => number, image(path, alt: alt, width: 100%))#target]
#let sign-off(..rows) = block(above: 1.8em, breakable: false, {
  show table.cell: it => if it.y == 0 { it } else { block(inset: (y: 3.5mm), it) }
  table(columns: (1.15fr, 1.5fr, 1.8fr, 0.9fr), align: left + bottom,
    table.header([Part], [Name], [Signature], [Date]), ..rows.pos().map(((role, name)) => (role, name, [], [])).flatten())
})

#let writing-space(lines) = block(width: 100%, above: 1.2em, below: 1.6em, breakable: false,
  stack(dir: ttb, ..range(lines).map(_ => block(height: 9mm, width: 100%, stroke: (bottom: 0.5pt + firm)))))

// ---- the head of a document without a cover ----
#let masthead(organisation, name, subtitle, has-title, has-subtitle) = {
  set par(justify: false)
  v(-14mm)
  grid(columns: (1fr, auto), align: (left + horizon, right),
    text(size: 15pt, weight: 600, tracking: 0.02em, organisation),
    box(stroke: 0.8pt + marking-ink, inset: (x: 7pt, y: 5pt), marking(9pt)))
  v(2mm)
  line(length: 100%, stroke: 0.8pt + ink)
  if has-title {
    v(5mm)
    show title: set text(size: 20pt, weight: 600)
    show title: set block(below: 11pt)
    show title: set par(leading: 0.42em)
    title(name)
  }
  if has-subtitle { block(above: 0pt, below: 1.4em, text(size: 12pt, fill: muted, subtitle)) } else { v(3mm) }
}

// ---- cover ----
#let cover(organisation, name, subtitle, rows, notice) = page(header: none, margin: (top: 30mm, bottom: 27mm, x: 30mm), {
  set par(justify: false)
  grid(columns: (1fr, auto), align: (left, right),
    text(size: 11pt, weight: 600, tracking: 0.02em, organisation),
    box(stroke: 0.8pt + marking-ink, inset: (x: 7pt, y: 5pt), marking(9pt)))
  v(52mm)
  show title: set text(size: 31pt, weight: 600)
  show title: set block(below: 9pt)
  show title: set par(leading: 0.42em)
  title(name)
  v(1mm)
  text(size: 15pt, fill: muted, subtitle)
  v(8mm)
  line(length: 100%, stroke: 0.8pt + ink)
  v(4mm)
  facts(..rows)
  v(1fr)
  block(width: 100%, inset: (top: 7pt), stroke: (top: 0.5pt + hairline), text(size: 8.8pt, fill: muted, notice))
})

// ---- exhibits ----
#let stamp(number, nth, of) = box(stroke: 0.9pt + accent, inset: (x: 6pt, y: 4.5pt), radius: 1.5pt,
  text(size: 9pt, fill: accent)[#text(weight: 600, number)#h(0.5em)#nth of #of])
#let exhibit-sheet(ex, nth, flipped, body) = page(flipped: flipped, margin: (top: 26mm, bottom: 20mm, x: 18mm),
  header-ascent: 6mm, footer-descent: 8mm, {
    set par(justify: false, spacing: 0.5em)
    let back(target, words) = linked(target)[#words #page-of(target)]
    let left = {
      if nth == 1 [
        #show heading: it => block(text(size: 12.5pt, weight: 600, it.body))
        #heading(level: 2, numbering: none, outlined: false, bookmarked: true)[#ex.number\u{2002}#ex.title] #ex.target
      ] else { text(size: 9.5pt, fill: muted)[#ex.number\u{2002}#ex.title, continued]; linebreak() }
      set text(size: 8.8pt, fill: muted)
      if nth == 1 and ex.cited != none { back(ex.cited, [First cited on page]); h(1.2em) }
      if ex.index != none { back(ex.index, [Exhibit index, page]) }
    }
    grid(columns: (1fr, auto), column-gutter: 8mm, left, stamp(ex.number, nth, ex.pages))
    v(3mm)
    body
  })
#let placed-page(ex, nth, flipped, width, height, alt) = exhibit-sheet(ex, nth, flipped,
  block(width: 100%, height: 1fr, align(center + horizon, layout(size => {
    let scale = calc.min(size.width / width, size.height / height, 1)
    image("/exhibit-page.png", width: width * scale, height: height * scale, fit: "stretch", alt: alt)
  }))))
#let written-page(ex, nth, note, ..lines) = exhibit-sheet(ex, nth, false, {
  if note != none { block(below: 1em, quiet(note)) }
  set text(size: 9.5pt)
  // A line without words keeps its height.
  for (line, direction) in lines.pos() {
    block(width: 100%, spacing: 0.5em, text(dir: direction, align(start, [#line#sym.zws])))
  }
})
#let explained-page(ex, reason, rows) = exhibit-sheet(ex, 1, false, {
  v(22mm)
  block(width: 100%, inset: (x: 9mm, y: 8mm), stroke: 0.6pt + firm, radius: 2pt, {
    text(size: 12.5pt, weight: 600)[This exhibit is not printed here]
    parbreak()
    reason
    v(4mm)
    facts(..rows)
  })
})
`;
