internal import MizanCore

/// The part of the catalogue on the vocabulary: every fact, and the criteria that hang on it.
struct CatalogueFacts {
  let catalogue: Catalogue
  private var words: ReportWords { catalogue.words }
  private var say: PhraseCatalog { words.say }

  var blocks: [Block] {
    let rows = declarations.map { declaration, readers -> [Table.Cell] in
      [
        .text(.code(declaration.path)),
        .text(declaration.question.map(words.text) ?? say(.factGiven)),
        .text(kind(of: declaration)), .text(catalogue.links(to: readers)),
      ]
    }
    let columns = [
      Table.Column(say(.fact)), Table.Column(say(.question), isFlexible: true),
      Table.Column(say(.factKind), isFlexible: true), Table.Column(say(.readBy), isFlexible: true),
    ]
    return [
      .heading(level: 2, say(.facts)), .paragraph(say(.factsHow)),
      .table(Table(columns, rows: rows)),
    ]
  }

  /// The facts of all checklists, then those of one alone, each with the criteria that read it.
  private var declarations: [(FactDeclaration, readers: [Criterion])] {
    let shared = words.rulebook.vocabulary.declarations
    let known = Set(shared.map(\.path))
    var told: Set<String> = []
    let own = words.rulebook.checklists.flatMap(\.vocabulary.declarations).filter {
      !known.contains($0.path) && told.insert($0.path).inserted
    }
    let reading = catalogue.criteria.flatMap { criterion in
      criterion.rule.map { rule in
        rule.facts.map { (rule.vocabulary.declarations[$0].path, criterion) }
      } ?? []
    }
    let readers = Dictionary(grouping: reading, by: \.0)
    return (shared + own).map { ($0, readers[$0.path]?.map(\.1) ?? []) }
  }

  /// "one of a list; choices: none, draft, adopted", "a whole number; 0 to 100; beds; evidence required".
  private func kind(of declaration: FactDeclaration) -> Text {
    let kind = say.word("fact-type", declaration.type.rawValue)
    let options = declaration.values.map { Text.code($0.id) }.joined(by: say(.listComma))
    let range = declaration.range.map { range in
      say(
        .range,
        [
          "low": say.number(NumberStyle.plain(range.lowerBound)),
          "high": say.number(NumberStyle.plain(range.upperBound)),
        ])
    }
    let parameter = declaration.parameter.map {
      say(.factSet, ["value": words.value($0, of: declaration)])
    }
    let parts: [Text?] = [
      kind, options.isEmpty ? nil : say(.factOptions, ["options": options]), range,
      declaration.unit.map(words.text), parameter,
      declaration.needsEvidence ? say(.factNeedsEvidence) : nil,
    ]
    return parts.compactMap(\.self).joined(by: say(.listSemicolon))
  }
}
