internal import MizanCore

/// The columns of a form, in their order.
enum FormColumn: Int, CaseIterable, Hashable, Sendable {
  case id, theme, question, hint, answer, reason, source, date
  /// What tells later which form it was and what stood in the cells; hidden where that can be.
  case mark

  /// Whether somebody fills it in.
  var isInput: Bool { self == .answer || self == .reason || self == .source || self == .date }

  /// Centimetres that it takes in a spreadsheet.
  var width: Double {
    switch self {
    case .id: 5.5
    case .theme: 4
    case .question: 9
    case .hint: 9
    case .answer: 7
    case .reason, .source: 7
    case .date: 3
    case .mark: 1
    }
  }

  /// The head of the column; that of the last one is the mark of the whole form.
  func title(_ say: PhraseCatalog) -> String {
    switch self {
    case .id: say(.formId).plain
    case .theme: say(.formTheme).plain
    case .question: say(.formQuestion).plain
    case .hint: say(.formChoices).plain
    case .answer: say(.formAnswer).plain
    case .reason: say(.formReason).plain
    case .source: say(.formSource).plain
    case .date: say(.formDate).plain
    case .mark: FormMark.name
    }
  }

  /// The column that a head names, in whatever language.
  init?(head: String) {
    let folded = FoldedText(head)
    let named = FormColumn.allCases.first { column in
      column != .mark
        && Language.allCases.contains {
          FoldedText(column.title(PhraseCatalog.catalog(for: $0))) == folded
        }
    }
    guard let named else { return nil }
    self = named
  }
}
