extension DocumentFormat {
  /// CommonMark with tables, for a mail, a wiki or a conversion.
  public static let markdown = DocumentFormat(id: "md", fileExtension: "md") { documents, _ in
    documents.map { $0.blocks.map(Markdown.block).joined(separator: "\n\n") + "\n" }
      .joined(separator: "\n")
  }
}

private enum Markdown {
  static func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: level) + " " + inline(text)
    case .paragraph(let text): line(text)
    case .highlight(let texts): texts.map { "> " + line($0) }.joined(separator: "\n>\n")
    case .list(let items): items.map { item($0, mark: "- ") }.joined(separator: "\n")
    case .numbered(let items):
      items.enumerated().map { item($1, mark: "\($0 + 1). ") }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .note(let text): "*" + inline(text) + "*"
    case .legend(let legend): "*" + inline(legend.text) + "*"
    }
  }

  /// Text at the beginning of a line, whose first character cannot start a list or an underline.
  private static func line(_ text: Text) -> String {
    let line = inline(text).unicodeScalars
    let digits = line.prefix { ("0"..."9").contains($0) }
    let rest = line[digits.endIndex...]
    let marks: [Unicode.Scalar] = digits.isEmpty ? ["-", "+", "="] : [".", ")"]
    guard let next = rest.first, marks.contains(next) else { return String(line) }
    return String(digits) + "\\" + String(rest)
  }

  private static func item(_ item: Item, mark: String) -> String {
    let body = item.lead.map { "**\(inline($0))** " + inline(item.body) } ?? line(item.body)
    let margin = String(repeating: " ", count: mark.count)
    return mark + body + item.details.map { "\\\n" + margin + line($0) }.joined()
  }

  private static func table(_ table: Table) -> String {
    let header = "| " + table.columns.map { inline($0.title) }.joined(separator: " | ") + " |"
    let rule = table.columns.map { $0.alignment == .end ? "---:" : "---" }
    let rows = table.rows.map { "| " + $0.map(cell).joined(separator: " | ") + " |" }
    return ([header, "| " + rule.joined(separator: " | ") + " |"] + rows).joined(separator: "\n")
  }

  private static func cell(_ cell: Table.Cell) -> String {
    switch cell {
    case .text, .lines: inline(cell.text ?? Text())
    case .bar(let bar): bar.picture(cells: 10)
    }
  }

  private static func inline(_ text: Text) -> String {
    var markdown = ""
    var rest = text.runs[...]
    while let first = rest.first {
      let stretch = rest.prefix { $0.destination == first.destination }
      rest = rest.dropFirst(stretch.count)
      let words = emphasised(stretch)
      markdown += first.destination.map { "[\(words)](\(address($0)))" } ?? words
    }
    return markdown
  }

  private static func emphasised(_ runs: ArraySlice<Text.Run>) -> String {
    var markdown = ""
    var isStrong = false
    for run in runs {
      if run.isStrong != isStrong { markdown += "**" }
      isStrong = run.isStrong
      // Spaces at the edges of what users wrote would make code of a paragraph, and keep emphasis from being any.
      markdown += escape(
        run.kind == .phrase ? run.string : DisplayText.inert(run.string).trimmed)
    }
    return isStrong ? markdown + "**" : markdown
  }

  /// An address in which nothing can end it, each other byte as a number.
  private static func address(_ destination: String) -> String {
    PercentEncoding.encode(destination, keeping: "-._~/#")
  }

  /// Every character that could start markup is made to stand for itself.
  private static func escape(_ string: String) -> String {
    string.escaped { scalar in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "$", "!": "\\\(scalar)"
      case "&": "&amp;"
      case "\n", "\r": " "
      default: nil
      }
    }
  }
}
