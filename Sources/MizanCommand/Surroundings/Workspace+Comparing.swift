internal import MizanCore

/// A city that was judged as soon as it was read.
struct JudgedCity: Sendable {
  /// Whom the answers are about, with as much of the rest as comparing takes.
  let profile: Profile
  /// Of one checklist after the other; a failure where its aggregation has no value for what the city scores.
  let scorecards: [Result<Scorecard, LoadFailure>]
}

extension Workspace {
  /// Reads profiles on all processors, all of them before the first complaint; of what they say, grounds are left
  /// out, and of each file nothing else is kept.
  func comparedProfiles(_ paths: [String]) throws(LoadFailure) -> [Profile] {
    try read(paths, \.withoutGrounds)
  }

  /// Reads profiles and judges each at once, so that not even its facts are kept.
  ///
  /// - Parameters:
  ///   - paths: of the profiles.
  ///   - checklists: at least one, by which all are judged.
  ///   - drawsRanks: whether unknown answers are drawn for ranks.
  /// - Returns: one for each.
  /// - Throws: what is wrong with the files.
  func judgedCities(
    _ paths: [String], by checklists: [Checklist], drawsRanks: Bool
  ) throws(LoadFailure) -> [JudgedCity] {
    let scorers = checklists.map {
      CityScorer($0, cities: paths.count, drawsRanks: drawsRanks)
    }
    return try read(paths) { profile in
      let profile = profile.withoutGrounds
      let cards = scorers.map { judged(profile, by: $0) }
      return JudgedCity(profile: (try? cards[0].get().profile) ?? profile, scorecards: cards)
    }
  }

  /// Judges profiles by a checklist on all processors, and keeps what comparing them takes.
  ///
  /// - Parameters:
  ///   - profiles: the cities.
  ///   - checklist: what they are judged by.
  ///   - drawsRanks: whether unknown answers are drawn for ranks.
  /// - Returns: one for each.
  func scorecards(
    of profiles: [Profile], against checklist: Checklist, drawsRanks: Bool
  ) -> [Result<Scorecard, LoadFailure>] {
    let scorer = CityScorer(checklist, cities: profiles.count, drawsRanks: drawsRanks)
    return Parallel.map(profiles, threads: Environment.processorCount) { _, profile in
      judged(profile, by: scorer)
    }
  }

  private func judged(
    _ profile: Profile, by scorer: CityScorer
  ) -> Result<Scorecard, LoadFailure> {
    Result { () throws(LoadFailure) in
      let card = scorer.scorecard(of: profile)
      try requireScores([card])
      return card
    }
  }

  /// What `take` makes of the profiles in some files.
  private func read<Value: Sendable>(
    _ paths: [String], _ take: @Sendable (Profile) -> Value
  ) throws(LoadFailure) -> [Value] {
    // The standard input is read up by the first dash.
    let input = paths.firstIndex(of: "-")
    let read = Parallel.map(paths, threads: Environment.processorCount) {
      place, path -> (value: Value?, errors: [Diagnostic]) in
      if path == "-", place != input {
        return (nil, [Diagnostic(.unreadableFile, file: "-")])
      }
      do throws(LoadFailure) {
        let loading = rulebook.profile(in: try SourceFile.read(path))
        return (loading.value.map(take), loading.diagnostics.errors)
      } catch {
        return (nil, error.diagnostics)
      }
    }
    let diagnostics = read.flatMap(\.errors)
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
    return read.compactMap(\.value)
  }
}
