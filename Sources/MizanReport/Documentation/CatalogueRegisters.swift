internal import MizanCore

/// The parts of the catalogue on what criteria hang together with: facts, challenges, objectives, practices
/// and documents, each with the criteria that it has to do with.
struct CatalogueRegisters {
  let catalogue: Catalogue
  private var words: ReportWords { catalogue.words }
  private var say: PhraseCatalog { words.say }
  private var rulebook: Rulebook { words.rulebook }

  var blocks: [Block] {
    CatalogueFacts(catalogue: catalogue).blocks + challenges
      + rulebook.frameworks.flatMap(objectives) + practices + documents
  }

  private func section(
    _ heading: Text, level: Int = 2, _ columns: [Table.Column], _ rows: [[Text]]
  ) -> [Block] {
    let cells = rows.map { $0.map { Table.Cell.text($0) } }
    return rows.isEmpty
      ? [] : [.heading(level: level, heading), .table(Table(columns, rows: cells))]
  }

  private var challenges: [Block] {
    let columns = [
      Table.Column(say(.challenge), isFlexible: true), Table.Column(say(.name)),
      Table.Column(say(.citedSections), isFlexible: true),
      Table.Column(say(.addressedBy), isFlexible: true),
    ]
    return section(
      say(.challenges), columns,
      rulebook.challenges.map { challenge in
        [
          words.text(challenge.title), .code(challenge.id), catalogue.cited(challenge.sources),
          catalogue.links(to: catalogue.criteria.filter { $0.addresses.contains(challenge.id) }),
        ]
      })
  }

  /// The objectives of a framework that some criterion serves.
  private func objectives(_ framework: Framework) -> [Block] {
    let columns = [
      Table.Column(say(.objective)), Table.Column(Text(), isFlexible: true),
      Table.Column(say(.servedBy), isFlexible: true),
    ]
    let rows = framework.objectives.compactMap { objective -> [Text]? in
      let serving = catalogue.criteria.filter { criterion in
        criterion.frameworks.contains {
          $0.framework == framework.id && $0.objective == objective.id
        }
      }
      return serving.isEmpty
        ? nil : [.code(objective.id), words.text(objective.title), catalogue.links(to: serving)]
    }
    return section(words.text(framework.title), columns, rows)
  }

  /// What cities do on each criterion, and the criteria that no practice is told of.
  private var practices: [Block] {
    let columns = [
      Table.Column(say(.criterion)), Table.Column(say(.practicesInPlace), isFlexible: true),
      Table.Column(say(.ideas), isFlexible: true),
    ]
    let told = Set(catalogue.practices.flatMap(\.criteria))
    let rows = catalogue.criteria.filter { told.contains($0.id) }.map { criterion -> [Text] in
      let practices = catalogue.practices.filter { $0.criteria.contains(criterion.id) }
      return [
        catalogue.link(to: criterion), names(practices.filter { $0.status == .inPlace }),
        names(practices.filter { $0.status != .inPlace }),
      ]
    }
    let others = catalogue.criteria.filter { !told.contains($0.id) }
    return section(say(.practicesByCriterion), columns, rows)
      + (rows.isEmpty || others.isEmpty
        ? []
        : [.paragraph(say(.withoutPractice, ["criteria": catalogue.links(to: others)]))])
  }

  private func names(_ practices: [Practice]) -> Text {
    practices.map { .code($0.id) }.joined(by: say(.listComma))
  }

  private var documents: [Block] {
    let columns = [
      Table.Column(say(.document), isFlexible: true), Table.Column(say(.name)),
      Table.Column(say(.publisher), isFlexible: true), Table.Column(say(.date)),
      Table.Column(say(.citedBy), .end),
    ]
    return section(
      say(.documents), columns,
      rulebook.sources.map { source in
        let citing = catalogue.criteria.count { $0.sources.contains { $0.source == source.id } }
        return [
          words.text(source.title), .code(source.id), source.publisher.map(words.text) ?? Text(),
          source.date.map(say.date) ?? Text(), say.number("\(citing)"),
        ]
      })
  }
}
