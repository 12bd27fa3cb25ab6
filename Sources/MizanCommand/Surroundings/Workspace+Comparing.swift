internal import MizanCore

extension Workspace {
  /// Reads profiles on all processors, all of them before the first complaint; of what they say, grounds are left
  /// out, and of each file nothing else is kept.
  func comparedProfiles(_ paths: [String]) throws(LoadFailure) -> [Profile] {
    // The standard input is read up by the first dash.
    let input = paths.firstIndex(of: "-")
    let loadings = Parallel.map(paths, threads: Environment.processorCount) { place, path in
      if path == "-", place != input {
        return Loading<Profile>(LoadFailure([Diagnostic(.unreadableFile, file: "-")]))
      }
      do throws(LoadFailure) {
        var loading = rulebook.profile(in: try SourceFile.read(path))
        loading.value = loading.value?.withoutGrounds
        return loading
      } catch {
        return Loading(error)
      }
    }
    let diagnostics = loadings.flatMap(\.diagnostics.errors)
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
    return loadings.compactMap(\.value)
  }

  /// Judges profiles by a checklist on all processors, and keeps what comparing them takes.
  ///
  /// - Parameters:
  ///   - profiles: the cities.
  ///   - checklist: what they are judged by.
  ///   - drawsRanks: whether unknown answers are drawn for ranks.
  /// - Returns: one for each.
  /// - Throws: when the checklist's aggregation has no value for what a city scores; of the first such city.
  func scorecards(
    of profiles: [Profile], against checklist: Checklist, drawsRanks: Bool
  ) throws(LoadFailure) -> [Scorecard] {
    let scorer = CityScorer(checklist, cities: profiles.count, drawsRanks: drawsRanks)
    let judged = Parallel.map(profiles, threads: Environment.processorCount) { _, profile in
      Result { () throws(LoadFailure) in
        let card = scorer.scorecard(of: profile)
        try requireScores([card])
        return card
      }
    }
    var cards: [Scorecard] = []
    for result in judged { cards.append(try result.get()) }
    return cards
  }
}
