internal import MizanCore

/// The part of the catalogue on one checklist: its criteria by theme.
struct CatalogueChecklist {
  let checklist: Checklist
  let catalogue: Catalogue
  private var words: ReportWords { catalogue.words }
  private var say: PhraseCatalog { words.say }

  var blocks: [Block] {
    let summary = checklist.summary.map { [Block.paragraph(words.text($0))] } ?? []
    let sources = checklist.sources.map { words.source($0, nil) }
    let total = say(
      .methodTotal, ["how": say.word("aggregation", checklist.scoring.aggregation.id)])
    return [.heading(level: 2, words.title(checklist))] + summary + [.paragraph(total)]
      + (sources.isEmpty ? [] : [.list([Item(body: say(.restsOn), details: sources)])])
      + table(checklist.root) + checklist.root.groups.flatMap { blocks($0, level: 3) }
  }

  /// A theme, and those in it.
  private func blocks(_ group: Group, level: Int) -> [Block] {
    let heading = say(
      .themeWeighted,
      ["theme": words.text(group.title), "weight": words.weight(group.weight)])
    return [.heading(level: min(level, 6), heading)] + table(group)
      + group.groups.flatMap { blocks($0, level: level + 1) }
  }

  private func table(_ group: Group) -> [Block] {
    guard !group.criteria.isEmpty else { return [] }
    let columns = [
      Table.Column(say(.criterion), isFlexible: true), Table.Column(say(.workingWeight), .end),
      Table.Column(say(.mandate)), Table.Column(say(.obligation)), Table.Column(say(.judgedFrom)),
      Table.Column(say(.citedSections), isFlexible: true),
      Table.Column(say(.alsoIn), isFlexible: true),
    ]
    return [.table(Table(columns, rows: group.criteria.map(row)))]
  }

  private func row(_ member: Group.Member) -> [Table.Cell] {
    let criterion = checklist.criteria[member.index]
    let others = words.rulebook.checklists.filter { other in
      other.id != checklist.id && other.criteria.contains { $0.id == criterion.id }
    }
    let texts = [
      catalogue.link(words.text(criterion.title), to: criterion) + .phrase(" ")
        + .code(criterion.id),
      words.weight(member.weight), say.word("mandate", criterion.mandate.rawValue),
      say.word("obligation-short", criterion.obligation.rawValue),
      say.word("judged", criterion.rule == nil ? "answer" : "facts"),
      catalogue.cited(criterion.sources),
      others.map { .code($0.id) }.joined(by: say(.listComma)),
    ]
    return texts.map { .text($0) }
  }
}
