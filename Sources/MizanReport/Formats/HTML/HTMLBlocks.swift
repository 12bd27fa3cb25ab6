package import MizanCore

/// Blocks of a document as shapes.
package struct HTMLBlocks {
  let language: Language

  /// Blocks of documents in one language.
  package init(language: Language) { self.language = language }

  private var text: HTMLText { HTMLText(isRightToLeft: language.isRightToLeft) }

  /// The blocks from top to bottom.
  package func shapes(_ document: Document) -> [HTMLShape] {
    var heading = Text()
    return document.blocks.map { block in
      if case .heading(_, let text) = block { heading = text }
      return shape(block, under: heading)
    }
  }

  private func shape(_ block: Block, under heading: Text) -> HTMLShape {
    switch block {
    case .heading(let level, let title):
      HTMLShape("heading", ["level": min(level, 6), "runs": text.shapes(title)])
    case .paragraph(let text): line("paragraph", text)
    case .highlight(let texts):
      HTMLShape("answer", ["lines": texts.map { line("paragraph", $0) }])
    case .list(let items): HTMLShape("list", ["items": items.map(entry)])
    case .numbered(let items): HTMLShape("numbered", ["items": items.map(entry)])
    case .table(let table): HTMLTable(table, under: heading, language).shape
    case .note(let text): line("note", text)
    case .legend(let legend): self.legend(legend)
    }
  }

  private func line(_ name: String, _ line: Text) -> HTMLShape {
    HTMLShape(name, ["runs": text.shapes(line)])
  }

  private func entry(_ item: Item) -> HTMLShape {
    HTMLShape(
      "entry",
      [
        "lead": item.lead.map { line("lead", $0) } ?? false,
        "runs": text.shapes(item.body),
        "details": item.details.map { line("detail", $0) },
      ])
  }

  private func legend(_ legend: Legend) -> HTMLShape {
    let swatches = [
      (Bar(low: 1, high: 1), legend.certain), (Bar(low: 0, high: 1), legend.possible),
      (Bar(low: 0, high: 0), legend.missing),
    ]
    return HTMLShape(
      "legend",
      [
        "swatches": swatches.map { bar, meaning in
          HTMLShape(
            "swatch",
            [
              "bar": HTMLBar(bar, width: 20, mirrored: language.isRightToLeft).shape,
              "runs": text.shapes(meaning),
            ])
        },
        "runs": text.shapes(legend.axis),
      ])
  }
}
