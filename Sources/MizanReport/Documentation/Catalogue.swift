internal import MizanCore

/// Everything that there is to ask a city, and what it hangs together with.
struct Catalogue {
  let practices: [Practice]
  let layout: DocumentationLayout
  let words: ReportWords
  private var say: PhraseCatalog { words.say }
  private var rulebook: Rulebook { words.rulebook }

  var document: Document {
    Document(
      language: words.language,
      blocks: [.heading(level: 1, say(.catalogueTitle)), .paragraph(say(.catalogueHow)), counts]
        + checklists
        + rulebook.checklists.flatMap { CatalogueChecklist(checklist: $0, catalogue: self).blocks }
        + CatalogueRegisters(catalogue: self).blocks + [.note(say(.pageMade))])
  }

  /// Every criterion, by its id.
  var criteria: [Criterion] { rulebook.criterionIDs.compactMap { rulebook.criteria[$0] } }

  /// The id of a criterion, leading to its page.
  func link(to criterion: Criterion) -> Text { link(.code(criterion.id), to: criterion) }

  /// Words that lead to the page of a criterion.
  func link(_ text: Text, to criterion: Criterion) -> Text {
    text.linked(
      to: DocumentationLayout.link(from: layout.catalogue, to: layout.page(of: criterion.id)))
  }

  /// The ids of criteria, each leading to its page; a dash where there is none.
  func links(to criteria: [Criterion]) -> Text {
    criteria.isEmpty ? .phrase("–") : criteria.map(link).joined(by: say(.listComma))
  }

  /// Documents with the sections cited of each: "mc2cm-women-2020 3c, R-a".
  func cited(_ citations: [Citation]) -> Text {
    var documents: [String] = []
    for citation in citations where !documents.contains(citation.source) {
      documents.append(citation.source)
    }
    return documents.map { document in
      let sections = citations.filter { $0.source == document }.compactMap(\.section)
      return .code(([document] + [sections.joined(separator: ", ")]).joined(separator: " "))
    }.joined(by: say(.listSemicolon))
  }

  /// How much there is of each.
  private var counts: Block {
    let inPlace = practices.count { $0.status == .inPlace }
    let facts = rulebook.vocabulary.declarations.count { $0.question != nil && $0.parameter == nil }
    let counted: [(Phrase, Int)] = [
      (.checklists, rulebook.checklists.count), (.criteria, criteria.count),
      (.fromFacts, criteria.count { $0.rule != nil }),
      (.byHand, criteria.count { $0.rule == nil }),
      (.facts, facts), (.challenges, rulebook.challenges.count),
      (.frameworkList, rulebook.frameworks.count), (.documents, rulebook.sources.count),
      (.practicesInPlace, inPlace), (.ideas, practices.count - inPlace),
    ]
    let columns = [Table.Column(say(.catalogueWhat)), Table.Column(say(.catalogueCount), .end)]
    return .table(
      Table(columns, rows: counted.map { [.text(say($0)), .text(say.number("\($1)"))] }))
  }

  private var checklists: [Block] {
    let columns = [
      Table.Column(say(.checklist), isFlexible: true), Table.Column(say(.name)),
      Table.Column(say(.criteria), .end), Table.Column(say(.fromFacts), .end),
      Table.Column(say(.byHand), .end),
    ]
    let rows = rulebook.checklists.map { checklist -> [Table.Cell] in
      let ruled = checklist.criteria.count { $0.rule != nil }
      let counts = [checklist.criteria.count, ruled, checklist.criteria.count - ruled]
      return [.text(words.title(checklist)), .text(.code(checklist.id))]
        + counts.map { .text(say.number("\($0)")) }
    }
    return rows.isEmpty
      ? [] : [.heading(level: 2, say(.checklists)), .table(Table(columns, rows: rows))]
  }
}
