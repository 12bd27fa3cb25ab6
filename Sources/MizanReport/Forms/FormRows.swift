internal import MizanCore

/// Collects the questions of a checklist and what a profile says to each.
struct FormRows {
  private let checklist: Checklist
  private let rulebook: Rulebook
  private let profile: Profile?
  private let language: Language
  private let say: PhraseCatalog

  init(_ checklist: Checklist, _ rulebook: Rulebook, _ profile: Profile?, _ language: Language) {
    (self.checklist, self.rulebook, self.profile) = (checklist, rulebook, profile)
    self.language = language
    say = PhraseCatalog.catalog(for: language)
  }

  /// In the checklist's order: criteria, then facts as the rules name them.
  var all: [FormRow] { checklist.root.groups.flatMap(criteria) + criteriaOfRoot + facts }

  private var criteriaOfRoot: [FormRow] { checklist.root.groups.isEmpty ? own(checklist.root) : [] }

  private func criteria(_ group: Group) -> [FormRow] {
    group.groups.flatMap(criteria) + own(group)
  }

  /// Those that are answered by hand: all without a rule, and those of which the profile says something
  /// against or beside the rule.
  private func own(_ group: Group) -> [FormRow] {
    group.criteria.map { checklist.criteria[$0.index] }
      .filter { $0.rule == nil || profile?.answers[$0.id] != nil }
      .flatMap { $0.isAskedThreeTimes ? parts($0, group) : [row($0, group)] }
  }

  private func row(_ criterion: Criterion, _ group: Group) -> FormRow {
    let answer = profile?.answers[criterion.id]
    var cells = support(answer?.because, answer?.evidence)
    switch answer?.reply {
    case nil: break
    case .level(let index): cells.answer = .level(criterion.levels[index].id)
    case .unknown, .aspects: cells.answer = .unknown
    case .notApplicable(let reason):
      (cells.answer, cells.reason) = (.none, FormRows.shown(reason[language]))
    }
    return FormRow(
      id: criterion.id, kind: .levels(criterion.levels), theme: group.title[language],
      question: criterion.question[language], help: criterion.help?[language] ?? "",
      mayBeNone: true, cells: cells)
  }

  private func parts(_ criterion: Criterion, _ group: Group) -> [FormRow] {
    let answer = profile?.answers[criterion.id]
    return Aspect.allCases.map { part in
      let isFirst = part == Aspect.allCases.first
      var cells = isFirst ? support(answer?.because, answer?.evidence) : FormCells()
      switch answer?.reply {
      case nil: break
      case .unknown: cells.answer = .unknown
      case .level(let index): cells.answer = .part(index == 0 ? .no : .yes)
      case .aspects(let said):
        cells.answer = said[part] == .unknown ? .unknown : .part(said[part])
      case .notApplicable(let reason):
        if isFirst {
          (cells.answer, cells.reason) = (.none, FormRows.shown(reason[language]))
        }
      }
      let ask = say.word("aspect-asks", part.rawValue).plain
      return FormRow(
        id: criterion.id, kind: .part(part), theme: group.title[language],
        question: criterion.question[language] + "\n" + ask,
        help: isFirst ? criterion.help?[language] ?? "" : "", mayBeNone: isFirst, cells: cells)
    }
  }

  /// Every fact that the checklist's rules test, in the order in which they name them.
  private var facts: [FormRow] {
    var slots: [Int] = []
    for slot in checklist.criteria.compactMap(\.rule).flatMap(\.facts) where !slots.contains(slot) {
      slots.append(slot)
    }
    return slots.map { checklist.vocabulary.declarations[$0] }
      .filter { $0.question != nil && $0.parameter == nil }.map(fact)
  }

  private func fact(_ declaration: FactDeclaration) -> FormRow {
    let statement = profile?.facts[declaration.path]
    var cells = support(statement?.because, statement?.evidence)
    var isAbsent = false
    switch statement?.content {
    case nil: break
    case .value(let value): cells.answer = .value(value)
    case .unknown: cells.answer = .unknown
    case .absent(let reason):
      (cells.answer, cells.reason) = (.none, FormRows.shown(reason[language]))
      isAbsent = true
    }
    return FormRow(
      id: declaration.path, kind: .fact(declaration), theme: "",
      question: declaration.question?[language] ?? declaration.path, help: "",
      mayBeNone: isAbsent || rulebook.asksWhetherThereIs(declaration.path), cells: cells)
  }

  /// The longest text that a cell of a spreadsheet holds, in UTF-16, with room to spare.
  private static let longest = 30_000

  /// A text as a cell shows it: what is longer than a cell is cut, and stays whole in the profile unless
  /// somebody changes the cell.
  static func shown(_ text: String) -> String {
    let text = ProfileText.clean(text).trimmed
    guard text.utf16.count > longest else { return text }
    var end = text.utf16.index(text.startIndex, offsetBy: longest)
    while end.samePosition(in: text) == nil { end = text.utf16.index(before: end) }
    return text[..<end].trimmed
  }

  /// What a reason and the first piece of evidence show.
  private func support(_ because: LocalizedText?, _ evidence: [Evidence]?) -> FormCells {
    FormCells(
      reason: because.map { FormRows.shown($0[language]) } ?? "",
      source: evidence?.first.map(FormSource.text) ?? "", date: evidence?.first?.date ?? "")
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
