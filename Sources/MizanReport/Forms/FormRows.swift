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
      cells.setNone(reason[language])
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
          cells.setNone(reason[language])
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
      cells.setNone(reason[language])
      isAbsent = true
    }
    var row = FormRow(
      id: declaration.path, kind: .fact(declaration), theme: "",
      question: declaration.question?[language] ?? declaration.path, help: "",
      mayBeNone: isAbsent || rulebook.asksWhetherThereIs(declaration.path), cells: cells)
    let answer = FormWords(language).text(cells.answer, in: row)
    if CellText(fitting: answer).isCut { row.cells.cut.insert(.answer) }
    return row
  }

  /// What a reason and the first piece of evidence show.
  private func support(_ because: LocalizedText?, _ evidence: [Evidence]?) -> FormCells {
    var cells = FormCells(
      source: evidence?.first.map(FormSource.text) ?? "", date: evidence?.first?.date ?? "")
    if let because { cells.setReason(because[language]) }
    if let document = evidence?.first?.document, CellText(document).isCut {
      cells.cut.insert(.source)
    }
    return cells
  }
}

extension FormCells {
  fileprivate mutating func setReason(_ text: String) {
    let cell = CellText(text)
    reason = cell.text
    if cell.isCut { cut.insert(.reason) } else { cut.remove(.reason) }
  }

  fileprivate mutating func setNone(_ reason: String) {
    answer = .none
    setReason(reason)
  }
}

extension StringProtocol {
  /// Without white space at either end; a mark over a space is not lost with it.
  package var trimmed: String {
    var rest = Substring(self).unicodeScalars
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
