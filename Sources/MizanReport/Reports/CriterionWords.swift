internal import MizanCore

/// What a criterion says of itself, without any city.
struct CriterionWords {
  let criterion: Criterion
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// Its title, id, question and help.
  var question: [Block] {
    let help = criterion.help.map { [Block.paragraph(words.text($0))] } ?? []
    return [
      .heading(level: 1, words.text(criterion.title)), .paragraph(.code(criterion.id)),
      .paragraph(words.text(criterion.question).strong),
    ] + help
  }

  /// Its levels with their scores, or that it is asked three times.
  var levels: [Block] {
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

  /// Who can act, how strongly it binds, what it answers to and what it rests on.
  ///
  /// - Parameters:
  ///   - mandate: who can act in one city; `nil` for what the criterion says of all.
  ///   - withTitles: whether the sections that it rests on are told by their titles too.
  /// - Returns: a list under its heading.
  func background(_ mandate: CityMandate? = nil, withTitles: Bool = false) -> [Block] {
    var items = [
      Item(body: self.mandate(mandate ?? CityMandate(criterion.mandate))),
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
    let sources = criterion.sources.map { citation in
      withTitles
        ? words.titled(citation) : words.source(citation.source, citation.section)
    }
    if !sources.isEmpty { items.append(Item(body: say(.restsOn), details: sources)) }
    return [.heading(level: 2, say(.background)), .list(items)]
  }

  private func mandate(_ mandate: CityMandate) -> Text {
    let basis = mandate == CityMandate(criterion.mandate) ? criterion.mandateBasis : nil
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

  /// What a city can do, by who can act.
  ///
  /// - Parameter inFull: whether to say who leads and where each action leads, too.
  /// - Returns: a list under its heading; nothing where there is no recommendation.
  func recommendations(inFull: Bool = false) -> [Block] {
    guard !criterion.recommendations.isEmpty else { return [] }
    let items = criterion.recommendations.map { recommendation -> Item in
      let condition = recommendation.mandate.map {
        say(.ifMandate, ["mandate": say.word("mandate", $0.rawValue)]).strong + .phrase(" ")
      }
      return Item(
        body: (condition ?? Text()) + words.text(recommendation.text),
        details: (inFull ? lead(of: recommendation) : []) + [words.effort(recommendation)]
          + (inFull ? [outcome(of: recommendation)] : []) + words.prerequisites(recommendation))
    }
    return [.heading(level: 2, say(.recommendations)), .list(items)]
  }

  private func lead(of recommendation: Recommendation) -> [Text] {
    recommendation.mandate.map { [say.word("leads", $0.rawValue)] } ?? []
  }

  /// The level that an action leads to, and the facts that it makes true.
  private func outcome(of recommendation: Recommendation) -> Text {
    let level = words.label(of: criterion.levels[recommendation.raisesTo], criterion)
    let facts = criterion.rule.map { rule in
      rule.vocabulary.declarations.compactMap { declaration -> Text? in
        recommendation.sets[declaration.path].map {
          .code("\(declaration.path): \($0.text)")
        }
      }
    }
    guard let facts, !facts.isEmpty else { return say(.leadsToLevel, ["level": level]) }
    return say(
      .leadsToLevelBy, ["level": level, "facts": facts.joined(by: say(.listComma))])
  }
}

extension ReportWords {
  /// "Source title, section 3c: what the section is about", as far as it is given.
  func titled(_ citation: Citation) -> Text {
    let cited = coded(citation.source, citation.section)
    return sectionTitle(citation.source, citation.section).map { cited + say(.colon) + $0 } ?? cited
  }
}
