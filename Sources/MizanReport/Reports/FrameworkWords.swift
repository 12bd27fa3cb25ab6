internal import MizanCore

/// What the criteria say on the objectives of a framework.
struct FrameworkWords {
  let framework: Framework
  let assessment: Assessment
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  var blocks: [Block] {
    let results = assessment.objectives(of: framework)
    let untouched = framework.objectives.count - results.count
    var notes: [Block] = [.note(say(.frameworkHow))]
    if untouched > 0 { notes.append(.note(say(.frameworkUntouched, count: untouched))) }
    return [.heading(level: 2, words.text(framework.title))]
      + (results.isEmpty ? [] : [.table(table(results))]) + notes
      + (framework.note.map { [.note(words.text($0))] } ?? [])
  }

  private func table(_ results: [ObjectiveResult]) -> Table {
    let columns = [
      Table.Column(say(.objective)), Table.Column(Text(), isFlexible: true),
      Table.Column(say(.score), .end), Table.Column(say(.knownCriteria), .end),
    ]
    let rows = results.map { result -> [Table.Cell] in
      let counted = result.criteria.filter { assessment.findings[$0].isCounted }
      let known = counted.count { assessment.findings[$0].isCertain }
      return [
        .text(.code(result.objective.id)), .text(words.text(result.objective.title)),
        .text(score(result)),
        .text(say(.nOfM, ["n": .phrase("\(known)"), "m": .phrase("\(counted.count)")])),
      ]
    }
    return Table(columns, rows: rows)
  }

  private func score(_ result: ObjectiveResult) -> Text {
    guard let score = result.score else { return say(.notApplicable) }
    if result.withheld != nil { return say(.tooLittleShort) }
    var scoring = Scoring.standard
    scoring.decimals = assessment.checklist.scoring.decimals
    return words.range(score, scoring)
  }
}
