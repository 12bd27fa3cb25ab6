public import MizanCore

/// What a criterion asks, and why one city's answer got its level.
public struct Explanation {
  private let criterion: Criterion
  private let assessments: [Assessment]
  private let practices: [Practice]
  private let tailored: [Checklist]
  private let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// An explanation of a criterion, and of a city's answer to it.
  ///
  /// - Parameters:
  ///   - criterion: what is explained.
  ///   - assessments: of one city, on the checklists that ask the criterion; none explains the
  ///     criterion alone.
  ///   - practices: what cities do; those for other criteria are left out.
  ///   - rulebook: the one that the criterion is from; it names the sources.
  ///   - language: of the explanation's own words.
  ///   - tailored: the checklists that ask the criterion and are not as their files have them.
  public init(
    _ criterion: Criterion, _ assessments: [Assessment], practices: [Practice],
    rulebook: Rulebook, language: Language, tailored: [Checklist] = []
  ) {
    self.tailored = tailored
    self.criterion = criterion
    self.assessments = assessments
    self.practices = practices.filter { $0.isExample(of: criterion) }
    words = ReportWords(rulebook, language)
  }

  /// What the criterion asks, its levels, what it rests on, what helps, and the city's answers.
  public var document: Document {
    Document(
      language: words.language, country: assessments.map(\.scorecard).country,
      blocks: asked.question + tailorings.flatMap(\.note) + asked.levels + rule
        + asked.background(mandate) + asked.recommendations() + examples
        + assessments.flatMap(answer) + tailorings.flatMap(\.blocks))
  }

  private var asked: CriterionWords { CriterionWords(criterion: criterion, words: words) }

  private var tailorings: [TailoringWords] {
    tailored.map { TailoringWords(checklist: $0, words: words) }
  }

  private var rule: [Block] {
    criterion.rule.map {
      RuleExplanation(
        criterion: criterion, rule: $0, words: words,
        tailored: (assessments.first?.checklist ?? tailored.first)?.vocabulary
      ).blocks
    } ?? []
  }

  /// Who can act in the city, where there is one.
  private var mandate: CityMandate? {
    assessments.first?.findings.first { $0.criterion.id == criterion.id }?.mandate
  }

  private var examples: [Block] {
    guard !practices.isEmpty else { return [] }
    return [
      .heading(level: 2, say(.examples)), .list(practices.map { Item(body: words.practice($0)) }),
    ]
  }

  private func answer(_ assessment: Assessment) -> [Block] {
    guard let finding = assessment.findings.first(where: { $0.criterion.id == criterion.id })
    else { return [] }
    var items = [Item(body: words.stateAndLevel(finding).strong)]
    let grounds = words.grounds(finding, assessment).joined(by: " · ")
    if finding.isComputed, let rule = criterion.rule {
      let explanation = RuleExplanation(criterion: criterion, rule: rule, words: words)
      items += explanation.answer(finding, assessment)
    } else if finding.answer == nil {
      items.append(Item(body: say(.nobodyHasSaid)))
    } else if !grounds.isEmpty {
      items.append(Item(body: say(.because, ["grounds": grounds])))
    }
    items += HistoryWords(checklist: assessment.checklist, words: words)
      .items(assessment.carryover, to: criterion.id)
    if finding.share > 0 {
      let share = NumberStyle(decimals: 1).nearest(finding.share)
      items.append(
        Item(
          body: say(
            .shareOf,
            ["checklist": words.title(assessment.checklist), "share": say.number(share)])))
    }
    if let gap = assessment.gaps.first(where: { $0.index == finding.index }) {
      items.append(Item(body: say(.bestWouldAdd, ["gain": words.gain(gap.gain)])))
    }
    let workings = finding.isCounted ? WorkingWords(assessment: assessment, words: words) : nil
    return [
      .heading(level: 2, say(.answerOf, ["city": words.city(assessment.profile)])), .list(items),
    ] + (workings?.blocks(from: criterion.id) ?? [])
  }
}
