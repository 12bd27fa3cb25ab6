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
      language: words.language,
      blocks: question + tailorings.flatMap(\.note) + levels + rule + background
        + recommendations + examples + assessments.flatMap(answer) + tailorings.flatMap(\.blocks))
  }

  private var tailorings: [TailoringWords] {
    tailored.map { TailoringWords(checklist: $0, words: words) }
  }

  private var question: [Block] {
    let help = criterion.help.map { [Block.paragraph(words.text($0))] } ?? []
    return [
      .heading(level: 1, words.text(criterion.title)), .paragraph(.code(criterion.id)),
      .paragraph(words.text(criterion.question).strong),
    ] + help
  }

  private var levels: [Block] {
    if criterion.isAskedThreeTimes {
      let asks = Aspect.allCases.map { Item(body: say.word("aspect-asks", $0.rawValue)) }
      return [.paragraph(say(.implementationHow)), .list(asks)]
    }
    let columns = [
      Table.Column(say(.levelId)), Table.Column(say(.score), .end),
      Table.Column(say(.levelLabel), isFlexible: true),
    ]
    let rows = criterion.levels.map { level -> [Table.Cell] in
      let points = NumberStyle(decimals: 0).nearest(level.score)
      return [
        .text(.code(level.id)), .text(say.number(points)), .text(words.label(of: level, criterion)),
      ]
    }
    return [.heading(level: 2, say(.levels)), .table(Table(columns, rows: rows))]
  }

  private var rule: [Block] {
    criterion.rule.map {
      RuleExplanation(
        criterion: criterion, rule: $0, words: words,
        tailored: (assessments.first?.checklist ?? tailored.first)?.vocabulary
      ).blocks
    } ?? []
  }

  private var background: [Block] {
    var items = [
      Item(body: mandate),
      Item(body: say.word("obligation", criterion.obligation.rawValue)),
    ]
    let challenges = criterion.addresses.map { id in
      words.rulebook.challenge(id).map { words.text($0.title) } ?? .code(id)
    }
    if !challenges.isEmpty {
      items.append(
        Item(body: say(.addresses, ["list": challenges.joined(by: say(.listSemicolon))])))
    }
    items += criterion.frameworks.compactMap(objective)
    let sources = criterion.sources.map { words.source($0.source, $0.section) }
    if !sources.isEmpty { items.append(Item(body: say(.restsOn), details: sources)) }
    return [.heading(level: 2, say(.background)), .list(items)]
  }

  /// Who can act: in the city, where there is one, else as the criterion has it.
  private var mandate: Text {
    let usual = CityMandate(criterion.mandate)
    let finding = assessments.first?.findings.first { $0.criterion.id == criterion.id }
    let mandate = finding?.mandate ?? usual
    let basis = mandate == usual ? criterion.mandateBasis : nil
    return say(.mandateIs, ["mandate": words.mandate(mandate)])
      + (basis.map { .phrase(" ") + say.word("basis", $0.rawValue) } ?? Text())
  }

  private func objective(_ reference: FrameworkReference) -> Item? {
    guard let framework = words.rulebook.framework(reference.framework),
      let objective = framework.objectives.first(where: { $0.id == reference.objective })
    else { return nil }
    return Item(
      body: say(
        .serves,
        [
          "framework": words.text(framework.title), "objective": .code(objective.id),
          "title": words.text(objective.title),
        ]))
  }

  private var recommendations: [Block] {
    guard !criterion.recommendations.isEmpty else { return [] }
    let items = criterion.recommendations.map { recommendation -> Item in
      let condition = recommendation.mandate.map {
        say(.ifMandate, ["mandate": say.word("mandate", $0.rawValue)]).strong + .phrase(" ")
      }
      return Item(
        body: (condition ?? Text()) + words.text(recommendation.text),
        details: [words.effort(recommendation)] + words.prerequisites(recommendation))
    }
    return [.heading(level: 2, say(.recommendations)), .list(items)]
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
    let grounds = words.grounds(finding, assessment)
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
