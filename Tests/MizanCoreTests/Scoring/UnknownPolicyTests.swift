import TestSupport
import Testing

@testable import MizanCore

/// What is read as the score where some of it is unknown.
struct UnknownPolicyTests {
  /// The worked example of the XCCDF specification's models: one rule passes, one of weight 3 fails, one
  /// is unknown, one does not apply.
  private func xccdf(_ form: Aggregation.Form, _ unknown: UnknownPolicy) -> Score? {
    let aggregation = Aggregation(form)
    let g1 = Group.tree(
      .criteria([.init(index: 0, weight: 1), .init(index: 1, weight: 3)]), id: "g1", weight: 2,
      aggregation, unknown: unknown)
    let g2 = Group.tree(
      .criteria([.init(index: 2, weight: 1), .init(index: 3, weight: 1)]), id: "g2", weight: 1,
      aggregation, unknown: unknown)
    let root = Group.tree(.groups([g1, g2]), aggregation, unknown: unknown)
    let open = Outcome.open(0...1, mayNotApply: false)
    return ScoreTree(root, [.known(1), .known(0), open, .notApplicable]).score
  }

  @Test(
    arguments: [
      (.xccdfDefault, .zero, 1 / 6.0, 1 / 6.0, 0.5),
      (.xccdfDefault, .exclude, 0.25, 1 / 6.0, 0.5),
      (.xccdfDefault, .interval, 0.25, 1 / 6.0, 0.5),
      (.xccdfFlat, .zero, 0.2, 0.2, 0.4), (.xccdfFlat, .exclude, 0.25, 0.2, 0.4),
      (.xccdfFlatUnweighted, .zero, 1 / 3.0, 1 / 3.0, 2 / 3.0),
      (.xccdfAbsolute, .zero, 0, 0, 0),
    ] as [(Aggregation.Form, UnknownPolicy, Double, Double, Double)])
  func theFourModelsOfXCCDF(
    _ form: Aggregation.Form, _ unknown: UnknownPolicy, known: Double, low: Double, high: Double
  ) throws {
    let score = try #require(xccdf(form, unknown))
    #expect(abs(try #require(score.known) - known) < 1e-15)
    #expect(abs(score.low - low) < 1e-15 && abs(score.high - high) < 1e-15)
  }

  @Test func eachGroupHasItsOwn() throws {
    let open = Outcome.open(0...1, mayNotApply: false)
    func group(_ id: String, _ first: Int, _ unknown: UnknownPolicy) -> Group {
      .tree(
        .criteria([.init(index: first, weight: 1), .init(index: first + 1, weight: 1)]), id: id,
        unknown: unknown)
    }
    let root = Group.tree(.groups([group("a", 0, .exclude), group("b", 2, .zero)]))
    let tree = ScoreTree(root, [.known(1), open, .known(1), open])
    #expect(tree.inner.map(\.score?.known) == [1, 0.5] && tree.score?.known == 0.75)
    #expect(tree.score?.low == 0.5 && tree.score?.high == 1)
  }

  @Test func whatIsWithheldIsNotKnownAbove() throws {
    let open = Outcome.open(0...1, mayNotApply: false)
    var poor = Group.tree(
      .criteria((0..<4).map { .init(index: $0, weight: 1) }), id: "poor", unknown: .exclude)
    poor.scoring.minimumCoverage = 0.5
    let rich = Group.tree(.criteria([.init(index: 4, weight: 1)]), id: "rich")
    let root = Group.tree(.groups([poor, rich]), unknown: .exclude)
    let tree = ScoreTree(root, [.known(0), open, open, open, .known(1)])
    #expect(tree.inner[0].score?.known == 0, "the group keeps what it is withheld with")
    // The rest alone scores 1, which the whole cannot reach: its high end is read.
    #expect(tree.score?.known == 0.875)
    #expect(tree.score?.low == 0.5 && tree.score?.high == 0.875)
  }

  @Test func pointsOfASumAreCounted() throws {
    let root = Group.tree(
      .criteria((0..<4).map { .init(index: $0, weight: $0 == 3 ? 2 : 1) }), Aggregation(.sum))
    let score = ScoreTree(
      root, [.known(1), .known(0.5), .notApplicable, .open(0...1, mayNotApply: true)]
    ).score
    #expect(score?.points == Points(low: 1.5, high: 3.5, known: 1.5, maximum: 4))
  }

  /// Random trees, each group with a policy of its own: the number that people read lies in the range.
  @Test(arguments: Array(UInt64(0)..<20))
  func theNumberLiesInItsRange(batch: UInt64) {
    for var tree in RandomTree.batch(batch, Aggregation.samples) {
      let outcomes = tree.outcomes(open: 4)
      let root = tree.checklist.root.with(&tree.generator)
      func check(_ group: Group, _ scored: ScoreTree) {
        if group.scoring.unknown != .interval, let score = scored.score, let known = score.known {
          #expect(score.low <= known && known <= score.range.upperBound)
        }
        for (inner, scored) in zip(group.groups, scored.inner) { check(inner, scored) }
      }
      check(root, ScoreTree(root, outcomes))
    }
  }

  /// What is partly known counts with what is sure of it.
  @Test(arguments: [(UnknownPolicy.zero, 0.25), (.exclude, 0.25)])
  func aPartlyKnownCriterionCountsAtLeast(policy: UnknownPolicy, known: Double) throws {
    let members = Group.Members.criteria((0..<2).map { .init(index: $0, weight: 1) })
    let score = ScoreTree(
      .tree(members, unknown: policy), [.known(0), .open(0.5...1, mayNotApply: false)]
    ).score
    #expect(score?.low == 0.25 && score?.known == known)
  }

  @Test func theWorkingSaysWhereTheNearestEndIsShown() throws {
    let own = try CheckedChecklist.own(
      """
      scoring: {unknown: exclude}
      groups:
        - id: g
          title: G
          criteria:
            - {id: g.a, title: A, question: q, scale: yn}
            - {id: g.b, title: B, question: q, scale: implementation}
      """)
    let outside = try own.assessment("answers: {g.a: \"no\", g.b: {rule: \"yes\"}}")
    // A third is sure of B, so at least a sixth of the whole, where A alone is 0.
    let working = try #require(outside.workings(.known, from: "g").first)
    #expect(working.score == 0 && abs((working.shown ?? 0) - 1 / 6.0) < 1e-12)
    #expect(outside.score?.known == outside.score?.low)
    let inside = try own.assessment("answers: {g.a: \"no\"}")
    #expect(inside.workings(.known, from: "g").allSatisfy { $0.shown == nil })
  }

  /// UNDP's seal: the share of all benchmarks that are met, not of the themes that are met as a whole.
  @Test func shareMetCountsCriteriaHoweverDeep() throws {
    func groups(_ inner: String) -> String {
      """
      scoring: {aggregate: share-met}
      groups:
        - id: g
          title: G
          criteria:
            - {id: g.a, title: A, question: q, scale: yn}
            - {id: g.b, title: B, question: q, scale: yn}
            - {id: g.c, title: C, question: q, scale: yn}
        - id: h
          title: H
          weight: 2
          \(inner)
          criteria: [{id: h.a, title: H, question: q, scale: yn}]
      """
    }
    let answers = "answers: {g.a: \"yes\", g.b: \"yes\", g.c: \"no\", h.a: \"yes\"}"
    let all = try CheckedChecklist.own(groups("")).assessment(answers)
    #expect(abs((all.score?.low ?? 0) - 0.8) < 1e-12)
    #expect(all.findings.map { ($0.share * 1e9).rounded() / 1e9 } == [0.2, 0.2, 0.2, 0.4])
    // A theme that is aggregated otherwise is met or not as one.
    let apart = try CheckedChecklist.own(groups("scoring: {aggregate: minimum}")).assessment(
      answers)
    #expect(abs((apart.score?.low ?? 0) - 0.8) < 1e-12)
    #expect(apart.total.groups[1].group.scoring.aggregation.id == "minimum")
  }
}

extension Group {
  /// The group and all in it, each with a policy by chance.
  fileprivate func with(_ generator: inout SplitMix64) -> Group {
    var group = self
    group.scoring.unknown = generator.pick(UnknownPolicy.allCases)
    if case .groups(let groups) = members {
      group.members = .groups(groups.map { $0.with(&generator) })
    }
    return group
  }
}
