import ScoreSupport
import TestSupport
import Testing

@testable import MizanCore

/// What has to be done before what: drawn graphs of criteria, each with one action.
struct RequirementLawTests {
  /// By criterion, the criteria whose actions its own needs.
  private struct Graph {
    var needs: [[Int]]

    init(_ random: inout SplitMix64) {
      let count = 1 + random.below(7)
      needs = (0..<count).map { _ in
        Array(Set((0..<random.below(3)).map { _ in random.below(count) })).sorted()
      }
    }

    private init(_ needs: [[Int]]) { self.needs = needs }

    var smaller: [Graph] {
      needs.indices.flatMap { index in
        Shrinking.list(needs[index]).map { fewer in
          var smaller = needs
          smaller[index] = fewer
          return Graph(smaller)
        }
      }
    }

    /// Whether something has to be done before itself: takes away what needs nothing, as long as there is some.
    var hasCircle: Bool {
      var left = Set(needs.indices)
      while let free = left.first(where: { left.isDisjoint(with: needs[$0]) }) {
        left.remove(free)
      }
      return !left.isEmpty
    }

    var files: [SourceFile] {
      needs.enumerated().map { index, needs in
        let names = needs.map { "a.c\($0)/r" }.joined(separator: ", ")
        let text = """
          mizan: criterion/v1
          id: a.c\(index)
          title: T
          question: Q?
          levels: [{id: l0, score: 0}, {id: l1, score: 1}]
          recommendations:
            - {id: r, text: Act., effort: low, horizon: short, requires: [\(names)]}
          """
        return SourceFile(path: "rules/criteria/a/c\(index).yaml", bytes: Array(text.utf8))
      }
    }
  }

  @Test func circlesAreRefusedAlwaysAndNothingElse() throws {
    var (circles, others) = (0, 0)
    try Property(draw: { Graph(&$0) }, shrinks: \.smaller) { graph in
      if graph.hasCircle { circles += 1 } else { others += 1 }
      var random = SplitMix64(seed: 1)
      let orders = [graph.files, graph.files.reversed(), random.shuffled(graph.files)]
      let found = orders.map { files in
        Rulebook.load(files).diagnostics.filter { $0.code == .cyclicRequirement }
      }
      if found[0].isEmpty == graph.hasCircle { return "a circle is there, or told: not both" }
      return found.allSatisfy { $0.count == found[0].count }
        ? nil : "another order of files tells of \(found.map(\.count)) circles"
    }.check(cases: 300, from: 70_000)
    #expect(circles > 60 && others > 60)
  }

  /// Requirements are on the order of actions: they never enter a score.
  @Test func whatHasToBeDoneBeforeChangesNoScore() throws {
    try scoreLaw(CaseSettings().with { $0.hasActions = true }) { drawn, judged in
      let free = try JudgedCase(
        drawn.mapCriteria { criterion in
          var criterion = criterion
          for index in criterion.actions.indices { criterion.actions[index].needs = [] }
          return criterion
        })
      return judged.cards[0].scores == free.cards[0].scores ? nil : "the scores differ"
    }.check(cases: 40, from: 71_000)
  }
}
