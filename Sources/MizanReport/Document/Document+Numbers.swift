extension Document {
  /// The document with its numbers as they are written in the country it is for.
  ///
  /// - Parameters:
  ///   - region: the country that was asked for; `nil` for that of the document's city.
  ///   - numerals: which digits.
  /// - Returns: the document; words and what users wrote are the same.
  public func numbered(in region: String?, _ numerals: NumberForm.Numerals) -> Document {
    let form = NumberForm(language, country: region ?? country, numerals)
    let usual = NumberForm(language)
    guard form != usual else { return self }
    var document = self
    document.hasArabicDigits = form.isArabic
    document.blocks = blocks.map { block in
      block.map { form.applied(to: $0, from: usual) }
    }
    return document
  }
}

extension Block {
  /// The block with each of its texts changed.
  func map(_ change: (Text) -> Text) -> Block {
    switch self {
    case .heading(let level, let text): .heading(level: level, change(text))
    case .paragraph(let text): .paragraph(change(text))
    case .highlight(let texts): .highlight(texts.map(change))
    case .list(let items): .list(items.map { $0.map(change) })
    case .numbered(let items): .numbered(items.map { $0.map(change) })
    case .table(let table): .table(table.map(change))
    case .note(let text): .note(change(text))
    case .legend(let legend): .legend(legend.map(change))
    }
  }
}

extension Item {
  fileprivate func map(_ change: (Text) -> Text) -> Item {
    Item(lead: lead.map(change), body: change(body), details: details.map(change))
  }
}

extension Table {
  fileprivate func map(_ change: (Text) -> Text) -> Table {
    var table = self
    for index in columns.indices { table.columns[index].title = change(columns[index].title) }
    table.rows = rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): .text(change(text))
        case .lines(let lines): .lines(lines.map(change))
        case .bar: cell
        }
      }
    }
    return table
  }
}

extension Legend {
  fileprivate func map(_ change: (Text) -> Text) -> Legend {
    Legend(
      certain: change(certain), possible: change(possible), missing: change(missing),
      axis: change(axis))
  }
}
