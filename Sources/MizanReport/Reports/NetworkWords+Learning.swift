internal import MizanCore

extension NetworkWords {
  /// More criteria are said to be in the data.
  private static let mostCriteria = 12

  /// The criteria on which cities are certainly not alike, with who is at which level.
  var differences: [Block] {
    let shown = comparison.differences.prefix(NetworkWords.mostCriteria)
    guard !shown.isEmpty else { return [] }
    let items = shown.map { difference in
      Item(
        body: words.text(comparison.checklist.criteria[difference.criterion].title).strong,
        details: levels(difference.criterion))
    }
    return [.heading(level: 2, say(.differences)), .list(items)]
      + more(comparison.differences.count - shown.count, .moreInData)
  }

  /// The cities at each level of a criterion, best first.
  private func levels(_ index: Int) -> [Text] {
    let known = scorecards.indices.filter { scorecards[$0].findings[index].isCertain }
    var order: [Text] = []
    var cities: [Text: [Int]] = [:]
    func score(_ city: Int) -> Double { scorecards[city].findings[index].scores?.lowerBound ?? -1 }
    for city in known.sorted(by: { (-score($0), $0) < (-score($1), $1) }) {
      let level = words.stateAndLevel(scorecards[city].findings[index])
      if cities[level] == nil { order.append(level) }
      cities[level, default: []].append(city)
    }
    return order.map { level in
      let own = cities[level] ?? []
      return say(.levelCities, count: own.count, ["level": level, "cities": names(own)])
    }
  }

  /// What most cities could learn, and from whom.
  var lessons: [Block] {
    let criteria = comparison.checklist.criteria
    let gaps = criteria.indices.map { index in
      scorecards.count { $0.findings[index].isCertainGap }
    }
    let taught = criteria.indices.filter { gaps[$0] > 0 && !teachers($0).isEmpty }
      .sorted { (-gaps[$0], $0) < (-gaps[$1], $1) }
    guard !taught.isEmpty else { return [] }
    let items = taught.prefix(NetworkWords.mostCriteria).map { index -> Item in
      let practice = comparison.example(of: index).first.map(words.practiceWithSource) ?? []
      let ask = say(.lessonMet, ["teachers": names(teachers(index))])
      return Item(
        body: words.text(criteria[index].title).strong,
        details: [[say(.citiesLack, count: gaps[index]), ask].joined(by: " ")] + practice)
    }
    return [
      .heading(level: 2, say(.lessons)), .paragraph(say(.networkLessonsHow)), .list(items),
    ] + more(taught.count - items.count, .moreToLearn)
  }

  private func teachers(_ index: Int) -> [Int] {
    scorecards.indices.filter { scorecards[$0].findings[index].state == .met }
  }

  private func more(_ count: Int, _ phrase: Phrase) -> [Block] {
    count > 0 ? [.note(say(phrase, count: count))] : []
  }
}

extension ReportWords {
  /// What a city does, and the first document that tells of it.
  func practiceWithSource(_ practice: Practice) -> [Text] {
    [self.practice(practice)]
      + practice.sources.prefix(1).map { source($0.citation.source, $0.citation.section) }
  }
}
