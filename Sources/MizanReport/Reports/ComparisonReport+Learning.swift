internal import MizanCore

extension ComparisonReport {
  /// More differences are said to be in the data.
  private static let mostDifferences = 12
  /// More gaps of a city are said to be in the data.
  private static let mostGaps = 8
  /// More cities than the nearest are not named beside a gap.
  private static let mostTeachers = 3

  /// The themes in which each city is surely above or below others.
  var standings: [Block] {
    guard scorecards.count > 1 else { return [] }
    let items = scorecards.indices.compactMap { city -> Item? in
      let standings = comparison.standings(of: city)
      let strengths = standings.filter(\.isStrength).map {
        standing($0, $0.above, [.themeAbove, .themeAboveKnown], city)
      }
      let weaknesses = standings.filter(\.isWeakness).map {
        standing($0, $0.below, [.themeBelow, .themeBelowKnown], city)
      }
      guard !strengths.isEmpty || !weaknesses.isEmpty else { return nil }
      return Item(body: name(city).strong, details: strengths + weaknesses)
    }
    guard !items.isEmpty else { return [] }
    return [.heading(level: 2, say(.standings)), .paragraph(say(.standingsHow)), .list(items)]
  }

  /// How a city stands in a theme, in the first of two phrases where every other city has a score there.
  private func standing(
    _ standing: Standing, _ count: Int, _ phrases: [Phrase], _ city: Int
  ) -> Text {
    let group = scorecards[city].total.flattened[standing.group].group
    return say(
      phrases[standing.others == scorecards.count - 1 ? 0 : 1], count: standing.others,
      ["theme": words.text(group.title), "k": .phrase("\(count)")])
  }

  /// The criteria on which cities are certainly not alike.
  var differences: [Block] {
    let items = comparison.differences.prefix(Self.mostDifferences).map { difference in
      let index = difference.criterion
      let known = scorecards.indices.filter { scorecards[$0].findings[index].isCertain }
      let details = known.map { city in
        say(
          .cityLevel,
          ["city": name(city), "level": words.stateAndLevel(scorecards[city].findings[index])])
      }
      let unknown = scorecards.indices.filter {
        scorecards[$0].findings[index].state == .unknown
      }
      let rest = say(
        .cityLevel,
        [
          "city": unknown.map(name).joined(by: say(.listComma)),
          "level": say.word("state", State.unknown.rawValue),
        ])
      return Item(
        body: words.text(comparison.checklist.criteria[index].title).strong,
        details: details + (unknown.isEmpty ? [] : [rest]))
    }
    guard !items.isEmpty else { return [] }
    return [.heading(level: 2, say(.differences)), .list(items)]
      + more(comparison.differences.count, Self.mostDifferences, .moreInData)
  }

  /// Who could learn what from whom, the largest gaps and the nearest teachers first.
  var lessons: [Block] {
    let blocks = scorecards.indices.flatMap { learner -> [Block] in
      let own = Dictionary(grouping: comparison.lessons(of: learner), by: \.criterion)
      let gaps = scorecards[learner].gaps().filter { own[$0.index] != nil }
      guard !gaps.isEmpty else { return [] }
      let items = gaps.prefix(Self.mostGaps).map { item($0, own[$0.index] ?? []) }
      return [.heading(level: 3, name(learner)), .list(items)]
        + more(gaps.count, Self.mostGaps, .moreToLearn)
    }
    guard !blocks.isEmpty else { return [] }
    return [.heading(level: 2, say(.lessons)), .paragraph(say(.lessonsHow))] + blocks
  }

  private func item(_ gap: Gap, _ lessons: [Lesson]) -> Item {
    let teachers = lessons.prefix(Self.mostTeachers).map { name($0.teacher) }
    let others = lessons[0].teachers - teachers.count
    let ask = say(
      lessons[0].isMet ? .lessonMet : .lessonFurther,
      ["teachers": teachers.joined(by: say(.listComma))])
    let rest = others > 0 ? [say(.lessonOthers, count: others)] : []
    let practices = lessons.flatMap(\.practices).prefix(1).flatMap(words.practiceWithSource)
    return Item(
      lead: words.gain(gap.gain),
      body: words.text(comparison.checklist.criteria[gap.index].title).strong,
      details: [([ask] + rest).joined(by: " ")] + practices)
  }

  private func more(_ count: Int, _ shown: Int, _ phrase: Phrase) -> [Block] {
    count > shown ? [.note(say(phrase, count: count - shown))] : []
  }
}
