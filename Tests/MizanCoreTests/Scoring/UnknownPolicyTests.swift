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
    #expect(tree.score?.known == 1)
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
}
