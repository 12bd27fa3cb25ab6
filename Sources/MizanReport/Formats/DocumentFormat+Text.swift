extension DocumentFormat {
  /// Plain text in columns, for a terminal or a mail.
  public static let text = DocumentFormat(id: "text", fileExtension: "txt") { documents, style in
    documents.map { document in
      let isRightToLeft = document.language.isRightToLeft
      return TextWriter(layout: TextLayout(style: style, isRightToLeft: isRightToLeft))
        .string(document)
    }.joined(separator: "\n")
  }
}

private struct TextWriter {
  let layout: TextLayout

  private var width: Int { layout.style.width }

  func string(_ document: Document) -> String {
    let blocks = document.blocks.map(lines)
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      // A heading stands close to what follows it.
      if index > 0, !isHeading(document.blocks[index - 1]) { lines.append("") }
      lines += block
    }
    return lines.map(trimmed).map(directed).joined(separator: "\n") + "\n"
  }

  private func isHeading(_ block: Block) -> Bool {
    if case .heading(let level, _) = block { return level > 1 }
    return false
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let text): paragraph(text.strong, indent: 0)
    case .paragraph(let text): paragraph(text, indent: 0)
    case .highlight(let texts): texts.flatMap { paragraph($0, indent: 2) }
    case .list(let items): items.flatMap(lines)
    case .numbered(let items):
      items.enumerated().flatMap { number, item in
        lines(Item(lead: .phrase("\(number + 1)."), body: item.body, details: item.details))
      }
    case .table(let table): TextTable(layout: layout, table: table).lines
    case .note(let text): paragraph(text, indent: 0).map(layout.dim)
    case .legend(let legend): paragraph(legend.text, indent: 0).map(layout.dim)
    }
  }

  private func paragraph(_ text: Text, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return layout.lines(text, width: width - indent).map { margin + layout.string($0) }
  }

  /// An entry: its lead in a column of its own, its lines under each other beside it; under it where it
  /// is wider than the column.
  private func lines(_ item: Item) -> [String] {
    let leads = layout.lines(item.lead ?? .phrase("•"), width: width - 2)
    let column = item.lead == nil ? 4 : 9
    let margin = String(repeating: " ", count: column)
    let space = column - 2 - (leads.first.map(layout.width) ?? 0)
    let padding = String(repeating: " ", count: max(0, space))
    let texts = [item.body] + item.details
    let lines = texts.flatMap { text in
      layout.lines(text, width: width - column).map { margin + layout.string($0) }
    }
    guard leads.count == 1, space > 0 else { return leads.map { "  " + layout.string($0) } + lines }
    guard let first = lines.first else { return [] }
    return ["  " + layout.string(leads[0]) + padding + first.dropFirst(column)] + lines.dropFirst()
  }

  /// A line with a mark of its direction, as readers would else take it from its first letter.
  private func directed(_ line: String) -> String {
    layout.isRightToLeft && !line.isEmpty ? "\u{200F}" + line : line
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
