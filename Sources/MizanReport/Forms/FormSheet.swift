internal import MizanCore

/// A form as rows of cells, before any format is chosen.
public struct FormSheet: Sendable {
  /// What stands in a cell.
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A number that somebody stated as one.
    case number(Double)
  }

  /// What a spreadsheet lets in.
  public enum Entry: Hashable, Sendable {
    /// Nothing: the cell is locked.
    case locked
    case any
    /// One of a list.
    case choice([String])
    case number(ClosedRange<Double>, isWhole: Bool)
  }

  /// One question.
  public struct Row: Sendable {
    /// In the order of the columns.
    public let cells: [Cell]
    /// In the order of the columns.
    public let entries: [Entry]

    /// How many lines the row takes, for programs that do not work it out; a centimetre holds some five
    /// letters.
    public var lines: Int { FormSheet.lines(cells) }
  }

  /// How many lines the heads take.
  public var headLines: Int { FormSheet.lines(heads.map(Cell.text)) }

  private static func lines(_ cells: [Cell]) -> Int {
    let lines = FormColumn.allCases.filter { $0 != .mark }.map { column -> Int in
      guard column.rawValue < cells.count, case .text(let text) = cells[column.rawValue] else {
        return 1
      }
      let width = Int(column.width * 5)
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
        // A word that does not fit leaves the rest of its line empty.
        $0 + 1 + (DisplayText.width($1) + DisplayText.width($1) / 8) / width
      }
    }
    return lines.max() ?? 1
  }

  /// What the sheet is called.
  public let name: String
  /// The heads of the columns.
  public let heads: [String]
  /// One for each question.
  public let rows: [Row]
}

extension Form {
  /// Whether a sheet begins at the right.
  public var isRightToLeft: Bool { language.isRightToLeft }

  /// The widths of the columns, in centimetres.
  public static var widths: [Double] { FormColumn.allCases.map(\.width) }

  /// How spreadsheets call a column, from 0: A, B, … Z, AA.
  public static func columnName(_ column: Int) -> String { FilledForm.letters(column) }

  /// The columns that are not shown where that can be.
  public static var hiddenColumns: [Int] { [FormColumn.mark.rawValue] }

  /// What a spreadsheet says where an entry is refused: a title and a sentence.
  public var refusal: (title: String, message: String) {
    let say = PhraseCatalog.catalog(for: language)
    return (say(.formRefusedTitle).plain, say(.formRefused).plain)
  }

  /// The checklist, its version, the language, the city and the profile's digest, by name: for a sheet that
  /// other programs read.
  public var properties: [(name: String, value: String)] {
    [
      ("kind", FormMark.name), ("checklist", checklist.id), ("version", checklist.version),
      ("language", language.rawValue), ("city", city), ("digest", digest),
    ]
  }

  /// The title of the document.
  public var title: String {
    let say = PhraseCatalog.catalog(for: language)
    return say(.formTitle, ["checklist": .data(checklist.title[language])]).plain + " – " + cityName
  }

  /// The cells that show only the beginning of what the profile says, since a cell of a spreadsheet holds no more:
  /// the row's name and the head of the column.
  public var cutCells: [(row: String, column: String)] {
    let say = PhraseCatalog.catalog(for: language)
    return rows.flatMap { row in
      FormColumn.allCases.filter(row.cells.cut.contains).map { (row.name, $0.title(say)) }
    }
  }

  /// Questions answered by hand, and facts; a checklist without the one or the other has one sheet.
  public var sheets: [FormSheet] {
    [ProfileEdit.Section.answers, .facts].map {
      sheet(Form.sheetName($0, language), rows(of: $0))
    }.filter { !$0.rows.isEmpty }
  }

  /// What the sheet of a section is called.
  static func sheetName(_ section: ProfileEdit.Section, _ language: Language) -> String {
    let say = PhraseCatalog.catalog(for: language)
    return say(section == .answers ? .formSheetQuestions : .formSheetFacts).plain
  }

  /// Everything in one sheet.
  public var sheet: FormSheet { sheet("", rows) }

  private func sheet(_ name: String, _ rows: [FormRow]) -> FormSheet {
    let words = FormWords(language)
    let heads = FormColumn.allCases.map {
      $0 == .mark ? FormMark(self).text : $0.title(words.say)
    }
    return FormSheet(
      name: name, heads: heads,
      rows: rows.map { row in
        FormSheet.Row(
          cells: FormColumn.allCases.map { cell($0, row, words) },
          entries: FormColumn.allCases.map { entry($0, row, words) })
      })
  }

  private func cell(_ column: FormColumn, _ row: FormRow, _ words: FormWords) -> FormSheet.Cell {
    switch column {
    case .id: return .text(row.name)
    case .theme: return .text(CellText(row.theme).text)
    case .question:
      let texts = [row.question, row.help].map { ProfileText.clean($0).trimmed }
      let text = texts.filter { !$0.isEmpty }.joined(separator: "\n")
      return .text(CellText(fitting: text).text)
    case .hint: return .text(CellText(fitting: words.hint(row)).text)
    case .answer:
      switch row.cells.answer {
      case .value(.int(let number)): return .number(Double(number))
      case .value(.number(let number)): return .number(number)
      default: return .text(CellText(fitting: words.text(row.cells.answer, in: row)).text)
      }
    case .reason: return .text(row.cells.reason)
    case .source: return .text(row.cells.source)
    case .date: return .text(row.cells.date)
    case .mark: return .text(FormMark.text(row))
    }
  }

  private func entry(_ column: FormColumn, _ row: FormRow, _ words: FormWords) -> FormSheet.Entry {
    guard column.isInput else { return .locked }
    guard column == .answer else { return row.hasSupport ? .any : .locked }
    let choices = words.choices(row)
    if !choices.isEmpty { return .choice(choices) }
    guard case .fact(let declaration) = row.kind else { return .any }
    switch declaration.type {
    case .int, .number, .share:
      return .number(declaration.allowed, isWhole: declaration.type == .int)
    default: return .any
    }
  }
}
