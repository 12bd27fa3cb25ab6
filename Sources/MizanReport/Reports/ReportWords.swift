internal import MizanCore

/// The words that several reports share.
struct ReportWords {
  let say: PhraseCatalog
  let rulebook: Rulebook
  private let names: CityNames

  var language: Language { say.language }

  /// The words of one report.
  ///
  /// - Parameters:
  ///   - rulebook: where titles are.
  ///   - language: of the words.
  ///   - profiles: of all cities in the report, where it is on several, so that no two are called the same.
  init(_ rulebook: Rulebook, _ language: Language, among profiles: [Profile] = []) {
    say = PhraseCatalog.catalog(for: language)
    names = CityNames(language, among: profiles)
    self.rulebook = rulebook
  }

  /// The city's name; an invented city is always called one.
  func city(_ profile: Profile) -> Text { names.text(profile) }

  /// The city's name as it stands once, at the head of a report: "Vienna (Wien)", where the city calls
  /// itself otherwise than the report's language does.
  func cityAtHead(_ profile: Profile) -> Text {
    guard let local = profile.city.localName, local != profile.city.name[language] else {
      return city(profile)
    }
    return say(.withLocalName, ["city": city(profile), "local": .data(local)])
  }

  /// A text in the report's language, or in the one that stands in for it.
  func text(_ text: LocalizedText) -> Text {
    let shown = text.shownLanguage(for: language)
    return .data(text[language]).written(in: shown == language ? nil : shown.rawValue)
  }

  func title(_ checklist: Checklist) -> Text {
    text(checklist.title) + .phrase(" ") + .code(checklist.version)
  }

  /// "56 to 69", or one number where both ends read alike; "62 (56 to 69)" where the checklist makes
  /// one number of what is known.
  func range(_ score: Score, _ scoring: Scoring) -> Text {
    let numbers = NumberStyle(decimals: scoring.decimals)
    let (low, high) = (numbers.low(score.low), numbers.high(score.high))
    // A certain score that is no whole number is rounded to the nearest, as there is no range.
    if score.width < 1e-12 { return say.number(numbers.nearest(score.low)) }
    if scoring.unknown != .interval, let known = score.known {
      return say(
        .knownInRange,
        [
          "score": say.number(numbers.nearest(known)), "low": say.number(low),
          "high": say.number(high),
        ])
    }
    return low == high
      ? say.number(low) : say(.range, ["low": say.number(low), "high": say.number(high)])
  }

  /// A score for a table: a range, or that nothing applies.
  func cell(_ result: GroupResult) -> Text {
    guard let score = result.score else { return say(.notApplicable) }
    return range(score, result.group.scoring)
  }

  /// The band that holds a score, or the two that its ends lie in.
  func band(_ score: Score, _ scoring: Scoring) -> Text? {
    guard let low = scoring.band(of: score.low), let high = scoring.band(of: score.high) else {
      return nil
    }
    if low.id == high.id { return say(.band, ["band": text(low.label)]) }
    return say(.bandBetween, ["low": text(low.label), "high": text(high.label)])
  }

  /// "+1.4"; "+1.4 to +2.1" where it depends on unknown answers, "up to +2.1" where it may be
  /// nothing.
  func gain(_ gain: ClosedRange<Double>) -> Text {
    let low = say.number(NumberStyle.points(gain.lowerBound))
    let high = say.number(NumberStyle.points(gain.upperBound))
    if low == high { return low }
    if gain.lowerBound < 1e-9 { return say(.gainUpTo, ["high": high]) }
    return say(.range, ["low": low, "high": high])
  }

  /// What has to be carried out before and is not in place yet; of a whole criterion, without an
  /// assessment, everything.
  func prerequisites(
    _ recommendation: Recommendation, _ assessment: Assessment? = nil
  ) -> [Text] {
    let open =
      assessment.map { Prerequisites($0.findings).open(before: recommendation) }
      ?? recommendation.requires
    return open.compactMap(action).map { say(.needsFirst, ["action": text($0.text)]) }
  }

  /// The recommendation that prerequisites name so; `nil` where the rules have none.
  func action(_ name: String) -> Recommendation? {
    guard let name = RecommendationName(name) else { return nil }
    return rulebook.criteria[name.criterion]?.recommendations.first {
      $0.id == name.recommendation
    }
  }

  /// "Leads to: a council advises, +12.5", for an action that does not close its gap alone.
  func leadsTo(_ advice: Advice, _ finding: Finding) -> Text {
    let level = finding.criterion.levels[advice.recommendation.raisesTo]
    return say(.leadsTo, ["level": label(of: level, finding.criterion), "gain": gain(advice.gain)])
  }

  /// What to bear in mind of answers that were not given by somebody in the city.
  func caveat(_ profile: Profile) -> [Block] {
    profile.respondent.kind == .deskReview ? [.note(say(.deskReview))] : []
  }

  /// "Partly met: a council advises", "Unknown: no council to a council advises" where not every
  /// level is possible, or the state alone.
  func stateAndLevel(_ finding: Finding) -> Text {
    let text = judged(finding)
    return finding.waiver == nil ? text : say(.waivedShort, ["state": text])
  }

  private func judged(_ finding: Finding) -> Text {
    let state = say.word("state", finding.state.rawValue)
    if let said = finding.implementation {
      return state + say(.colon) + implementation(said)
    }
    if finding.level != nil || finding.measured != nil {
      return state + say(.colon) + level(finding)
    }
    let levels = finding.criterion.levels
    guard finding.state == .unknown, let worst = finding.possibleLevels.first,
      let best = finding.possibleLevels.last, finding.possibleLevels.count < levels.count
    else { return state }
    let range = say(
      .stillPossible,
      [
        "state": state, "worst": label(of: levels[worst], finding.criterion),
        "best": label(of: levels[best], finding.criterion),
      ])
    return finding.mayNotApply ? range + say(.listComma) + say(.mayNotApply) : range
  }

  /// What a level is called: the two of the implementation scale are named here, as no file does.
  func label(of level: Level, _ criterion: Criterion) -> Text {
    criterion.isAskedThreeTimes
      ? say.word("implementation-level", level.id) : text(level.label)
  }

  /// The label of a criterion's level today, or what was measured.
  func level(_ finding: Finding) -> Text {
    if let measured = finding.measured, case .measure(let measure)? = finding.criterion.rule?.test {
      return MeasureWords(measure: measure, words: self).measurement(measured)
    }
    if let said = finding.implementation { return implementation(said) }
    if let level = finding.level {
      return label(of: finding.criterion.levels[level], finding.criterion)
    }
    return say.word("state", finding.state.rawValue)
  }

  /// "Source title, section “what it is about”", as far as it is given; the code of a section that has no
  /// title.
  func source(_ id: String, _ section: String?) -> Text {
    guard let title = sectionTitle(id, section) else { return coded(id, section) }
    return say(.sourceSectionTitled, ["source": coded(id, nil), "title": title])
  }

  /// What a section of a source is about; `nil` where nobody says.
  func sectionTitle(_ id: String, _ section: String?) -> Text? {
    rulebook.source(id)?.sections.first { $0.id == section }.map { text($0.title) }
  }

  /// "Source title, section 3c", as far as it is given.
  func coded(_ id: String, _ section: String?) -> Text {
    let title = rulebook.source(id).map { text($0.title) } ?? .code(id)
    guard let section else { return title }
    return say(.sourceSection, ["source": title, "section": .code(section)])
  }

  func evidence(_ evidence: Evidence) -> Text {
    var parts: [Text] = []
    if let id = evidence.source { parts.append(source(id, evidence.section)) }
    if let document = evidence.document { parts.append(.data(document)) }
    if let phrase = evidence.phrase {
      parts.append(say(.quoted, ["phrase": quotation(phrase, evidence.source)]))
    }
    if let url = evidence.url { parts.append(.code(url)) }
    if let date = evidence.date { parts.append(say.date(date)) }
    return parts.joined(by: say(.listComma))
  }

  /// A document's own words, in its own language.
  private func quotation(_ phrase: String, _ id: String?) -> Text {
    let written = id.flatMap { rulebook.source($0)?.language }
    return .data(phrase).written(in: written == language.rawValue ? nil : written)
  }

  /// "For example São Paulo, since 2017: …", without the date where it is not known.
  func practice(_ practice: Practice) -> Text {
    let phrase = practice.since == nil ? Phrase.practice : .practiceSince
    return say(
      phrase,
      [
        "holder": text(practice.holder), "text": text(practice.text),
        "since": practice.since.map(say.date) ?? Text(),
      ])
  }

  /// "Effort: low. Horizon: short term."
  func effort(_ recommendation: Recommendation) -> Text {
    say(
      .effort,
      [
        "effort": say.word("effort", recommendation.effort.rawValue),
        "horizon": say.word("horizon", recommendation.horizon.rawValue),
      ])
  }
}
