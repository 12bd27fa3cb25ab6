import MizanExpression
import Testing

@testable import MizanCore

/// A rule written in a test, and what follows from facts that are written as in a profile.
struct RuleSample {
  let rulebook: Rulebook
  let criterion: Criterion
  let rule: Rule

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - facts: the entries of `facts:`, each on a line of its own.
  ///   - body: what stands in the criterion beside its id, title and question.
  /// - Throws: what is wrong with it.
  init(facts: String, _ body: String) throws {
    let indented = facts.split(separator: "\n").map { "  \($0)\n" }.joined()
    let files = [
      SourceFile("facts.yaml", "mizan: facts/v1\nfacts:\n" + indented),
      SourceFile(
        "criterion.yaml", "mizan: criterion/v1\nid: a.b\ntitle: T\nquestion: Q?\n\(body)\n"),
      SourceFile(
        "checklist.yaml",
        """
        mizan: checklist/v1
        id: sample
        version: 1.0.0
        title: T
        groups: [{id: g, title: T, criteria: [a.b]}]

        """),
    ]
    let loading = Rulebook.load(files)
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
    rulebook = loading.rulebook
    criterion = try #require(rulebook.criteria["a.b"])
    rule = try #require(criterion.rule)
  }

  /// Levels with these conditions from the best to the worst, called `l1`, `l2` and so on; `l0` is
  /// what is left.
  static func levels(
    facts: String, _ conditions: [String], more: String = ""
  ) throws -> RuleSample {
    let levels = conditions.reversed().enumerated().map { index, condition in
      "  - {id: l\(index + 1), score: 1, when: '\(condition)'}\n"
    }
    return try RuleSample(
      facts: facts, more + "\nlevels:\n  - {id: l0, score: 0}\n" + levels.joined())
  }

  /// A profile that states these facts, as they stand between braces.
  func profile(_ facts: String, head: String = "", answers: String = "{}") throws -> Profile {
    let file = SourceFile(
      "profile.yaml",
      """
      mizan: profile/v1
      city: {id: gamma, name: Gamma\(head)}
      respondent: {id: office, kind: municipality}
      date: "2024-05-06"
      fictional: true
      facts: {\(facts)}
      answers: \(answers)

      """)
    let loading = rulebook.profile(in: file)
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
    return profile
  }

  func values(_ facts: String, head: String = "") throws -> FactValues {
    rule.vocabulary.values(of: try profile(facts, head: head))
  }

  /// What the bounds say: what follows without going through completions.
  func bounds(_ facts: String) throws -> String { describe(rule.judge(try values(facts))) }

  /// What follows, with `≈` before it where it may be less.
  func outcome(_ facts: String, head: String = "") throws -> String {
    let (verdict, isExact, _) = rule.judgeExactly(try values(facts, head: head))
    // A failure is no outcome of its own: nothing is said of its bounds.
    return (isExact || verdict.failure != nil ? "" : "≈ ") + describe(verdict)
  }

  /// The missing facts that keep it open.
  func missing(_ facts: String) throws -> String {
    rule.missing(try values(facts)).map { rule.vocabulary.declarations[$0].path }
      .joined(separator: " ")
  }

  func finding(_ facts: String, head: String = "", answers: String = "{}") throws -> Finding {
    let checklist = try #require(rulebook.checklist("sample"))
    let profile = try profile(facts, head: head, answers: answers)
    return try #require(Assessment(of: profile, against: checklist).findings.first)
  }

  private func describe(_ verdict: Verdict) -> String {
    if let failure = verdict.failure { return "! \(failure.failure.reason.rawValue)" }
    var words = verdict.levels.indices.map { criterion.levels[$0].id }
    if verdict.isUnmeasured { words.append("?") }
    if let number = verdict.number, case .measure(let measure) = rule.test {
      words.append("\(measure.score(number) ?? .nan)")
    }
    if verdict.mayNotApply { words.append("n/a") }
    return words.joined(separator: " ")
  }
}
