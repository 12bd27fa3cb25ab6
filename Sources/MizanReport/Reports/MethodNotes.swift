internal import MizanCore

/// How the scores of one assessment came about, in sentences.
struct MethodNotes {
  let assessment: Assessment
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// All of it, with or without what a share is.
  func texts(withShares: Bool = true) -> [Text] {
    [say(.methodScore)] + aggregations + (withShares ? [say(.methodShare)] : [])
      + [say(.methodUnknown)] + policies + [say(.methodNotApplicable), say(.methodGaps)] + facts
      + withheld
  }

  /// How the total is made, and which themes are made otherwise.
  var aggregations: [Text] {
    let usual = assessment.checklist.scoring.aggregation
    let others = assessment.total.unlike(usual)
    let total = say(others.isEmpty ? .methodTotal : .methodTotalAlone, ["how": how(usual)])
    return [([total] + settings(usual)).joined(by: " ")]
      + others.map { result in
        let aggregation = result.group.scoring.aggregation
        let theme = say(
          .methodTheme, ["theme": words.text(result.group.title), "how": how(aggregation)])
        return ([theme] + settings(aggregation)).joined(by: " ")
      }
  }

  private func how(_ aggregation: Aggregation) -> Text { say.word("aggregation", aggregation.id) }

  private func settings(_ aggregation: Aggregation) -> [Text] {
    var notes: [Text] = []
    let numbers = NumberStyle(decimals: 6)
    if let floor = aggregation.settings.floor {
      notes.append(say(.methodFloor, ["floor": say.number(NumberStyle.digits(floor * 100))]))
    }
    if let exponent = aggregation.settings.exponent {
      notes.append(say(.methodExponent, ["exponent": say.number(NumberStyle.plain(exponent))]))
    }
    if let threshold = aggregation.settings.threshold {
      notes.append(
        say(.methodThreshold, ["threshold": say.number(numbers.shortest(threshold * 100))]))
    }
    return notes
  }

  private var policies: [Text] {
    let policies = Set(assessment.total.flattened.map(\.group.scoring.unknown))
    return (policies.contains(.exclude) ? [say(.methodExclude)] : [])
      + (policies.contains(.zero) ? [say(.methodZero)] : [])
  }

  private var facts: [Text] {
    guard assessment.findings.contains(where: \.isComputed) else { return [] }
    return [say(.methodFacts), say(assessment.isExact ? .methodExact : .methodOuter)]
  }

  private var withheld: [Text] {
    let scoring = assessment.checklist.scoring
    var notes: [Text] = []
    if scoring.minimumCoverage > 0 {
      let minimum = say.number(NumberStyle.percent(scoring.minimumCoverage))
      notes.append(say(.methodWithheld, ["minimum": minimum]))
    }
    if scoring.minimumCriteria > 1 {
      notes.append(say(.methodWithheldCriteria, count: scoring.minimumCriteria))
    }
    return notes
  }
}

extension GroupResult {
  /// The groups in this one that are aggregated otherwise than the group around them.
  fileprivate func unlike(_ outer: Aggregation) -> [GroupResult] {
    let own = group.scoring.aggregation
    return (own == outer ? [] : [self]) + groups.flatMap { $0.unlike(own) }
  }
}
