internal import ArgumentParser
internal import MizanCore
internal import MizanExpression

/// Which of the cities that are named are compared.
struct CityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep this city, by the id in its profile, and those that share at least two of role, size and country with it.",
      valueName: "city"))
  var like: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Keep the cities of which this is true, in the language of rules (docs/formats.md).",
      valueName: "condition"))
  var condition: String?

  /// Whether some may be left out.
  var isAsked: Bool { like != nil || condition != nil }

  /// The profiles that are kept, in their order, and what became of the others; `nil` where all are kept.
  func kept(
    _ profiles: [Profile], _ rulebook: Rulebook
  ) throws(LoadFailure) -> (profiles: [Profile], selection: Comparison.Selection?) {
    guard isAsked else { return (profiles, nil) }
    let reference = try like.map { name throws(LoadFailure) in try city(name, among: profiles) }
    var kept = profiles
    var leftOut: [String] = []
    if let reference {
      kept = profiles.filter { $0.city.id == reference.id || $0.city.likeness(to: reference) >= 2 }
      let ids = Set(kept.map(\.city.id))
      leftOut = profiles.map(\.city.id).filter { !ids.contains($0) }
    }
    var unknown: [String] = []
    if let condition {
      let answers = try self.answers(to: condition, kept, rulebook)
      unknown = zip(kept, answers).filter { $0.1 == nil }.map(\.0.city.id)
      leftOut += zip(kept, answers).filter { $0.1 == false }.map(\.0.city.id)
      kept = zip(kept, answers).filter { $0.1 == true }.map(\.0)
    }
    guard kept.count > 1 else { throw LoadFailure([tooFewLeft(reference)]) }
    let selection = Comparison.Selection(
      like: like, condition: condition, leftOut: leftOut, leftOutUnknown: unknown)
    return (kept, selection)
  }

  /// That too few cities are left; where too little is known of the one to be like, that it can have no like.
  private func tooFewLeft(_ reference: City?) -> Diagnostic {
    guard let reference, reference.likeness(to: reference) < 2 else {
      return Diagnostic(.tooFewCitiesLeft)
    }
    return Diagnostic(.tooFewCitiesLeft, values: ["kind": "like", "name": reference.id])
  }

  private func city(_ name: String, among profiles: [Profile]) throws(LoadFailure) -> City {
    if let profile = profiles.first(where: { $0.city.id == name }) { return profile.city }
    let known = profiles.map(\.city.id)
    throw LoadFailure([
      Diagnostic(
        .noSuchCity, values: ["name": name, "known": known.joined(separator: ", ")],
        suggestions: Suggestion.near(name, in: known))
    ])
  }

  /// Whether the condition is true of each city; `nil` where that is not known.
  private func answers(
    to condition: String, _ profiles: [Profile], _ rulebook: Rulebook
  ) throws(LoadFailure) -> [Bool?] {
    let expression = try rulebook.expression(condition, in: rulebook.vocabulary)
    guard expression.type == .bool else {
      throw LoadFailure([Diagnostic(.notACondition, values: ["found": "\(expression.type)"])])
    }
    return profiles.map { profile in
      guard case .bool(let answer) = expression.value(rulebook.vocabulary.values(of: profile))
      else {
        return nil
      }
      return answer
    }
  }
}
