internal import MizanCore

/// All there is to say on one criterion, for whoever answers it, judges it or changes it.
struct CriterionPage {
  let criterion: Criterion
  let practices: [Practice]
  let layout: DocumentationLayout
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  var document: Document {
    let asked = CriterionWords(criterion: criterion, words: words)
    return Document(
      language: words.language,
      blocks: asked.question + asked.levels + rule + asked.background(withTitles: true)
        + asked.recommendations(inFull: true) + examples + ideas + checklists + [
          .note(say(.pageMade))
        ]
        + [links])
  }

  private var rule: [Block] {
    guard let rule = criterion.rule else { return [.paragraph(say(.pageByHand))] }
    return RuleExplanation(criterion: criterion, rule: rule, words: words).blocks
      + RuleTestTable(criterion: criterion, rule: rule, words: words).blocks
  }

  private var told: [Practice] { practices.filter { $0.criteria.contains(criterion.id) } }

  /// What is in place: in one city, then elsewhere.
  private var examples: [Block] {
    let inPlace = told.filter { $0.status == .inPlace }
    return list(say(.examples), inPlace.filter { $0.isExample(of: criterion) })
      + list(say(.examplesElsewhere), inPlace.filter { !$0.isExample(of: criterion) })
  }

  private func list(_ heading: Text, _ practices: [Practice]) -> [Block] {
    let items = practices.map { practice in
      Item(body: words.practice(practice), details: passages(of: practice))
    }
    return items.isEmpty ? [] : [.heading(level: 2, heading), .list(items)]
  }

  /// What is planned, named or only thought of: no example to follow.
  private var ideas: [Block] {
    let items = told.filter { $0.status != .inPlace }.map { practice in
      Item(
        body: say(
          .practiceTold,
          [
            "holder": words.text(practice.holder), "text": words.text(practice.text),
            "status": say.word("practice-status", practice.status.rawValue),
          ]),
        details: passages(of: practice))
    }
    return items.isEmpty ? [] : [.heading(level: 2, say(.ideas)), .list(items)]
  }

  /// What tells of a practice, each section once.
  private func passages(of practice: Practice) -> [Text] {
    var told: Set<Citation> = []
    return practice.sources.map(\.citation).filter { told.insert($0).inserted }.map(words.titled)
  }

  /// The checklists that ask it, where in them, and for how much it counts.
  private var checklists: [Block] {
    let columns = [
      Table.Column(say(.checklist), isFlexible: true), Table.Column(say(.theme), isFlexible: true),
      Table.Column(say(.themeWeight), .end), Table.Column(say(.workingWeight), .end),
    ]
    let rows = words.rulebook.checklists.flatMap { checklist in
      checklist.places(of: criterion.id).map { place -> [Table.Cell] in
        [
          .text(words.title(checklist)), .text(words.text(place.group.title)),
          .text(words.weight(place.group.weight)), .text(words.weight(place.weight)),
        ]
      }
    }
    return rows.isEmpty
      ? [.paragraph(say(.askedNowhere))]
      : [.heading(level: 2, say(.askedIn)), .table(Table(columns, rows: rows))]
  }

  /// The way on, to the catalogue and to the file that the criterion is written in.
  private var links: Block {
    let here = layout.page(of: criterion.id)
    let catalogue = say(.catalogue).linked(
      to: DocumentationLayout.link(from: here, to: layout.catalogue))
    let file = layout.files[criterion.id].map { path in
      Text.code(path).linked(to: DocumentationLayout.link(from: here, to: path))
    }
    return .paragraph([catalogue, file ?? Text()].joined(by: " · "))
  }
}

extension Checklist {
  /// The groups that a criterion stands in, with its weight there.
  func places(of criterion: String) -> [(group: Group, weight: Double)] {
    func places(in group: Group) -> [(group: Group, weight: Double)] {
      group.criteria.filter { criteria[$0.index].id == criterion }.map { (group, $0.weight) }
        + group.groups.flatMap(places)
    }
    return places(in: root)
  }
}

extension ReportWords {
  /// A weight as its file has it.
  func weight(_ weight: Double) -> Text { say.number(NumberStyle.plain(weight)) }
}
