import TestSupport

@testable import MizanCore

/// A random checklist of a few criteria, and random answers to it.
struct RandomTree {
  var generator: SplitMix64
  /// One of which each group is scored with.
  private let aggregations: [Aggregation]
  /// How many more members a group has than it would.
  private let breadth: Int
  private var criteria: [Criterion] = []
  private(set) var checklist: Checklist

  init(
    seed: UInt64, _ aggregations: [Aggregation] = [Aggregation(.arithmetic)], breadth: Int = 0
  ) {
    self.breadth = breadth
    generator = SplitMix64(seed: seed)
    self.aggregations = aggregations
    checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: [],
      root: .tree(.criteria([])))
    let root = group(depth: 2, name: "root")
    checklist = Checklist(
      version: "1", summary: nil, sources: [], vocabulary: FactVocabulary(), criteria: criteria,
      root: root)
  }

  /// Forty trees, the same ones for the same batch.
  static func batch(
    _ batch: UInt64, _ aggregations: [Aggregation] = [Aggregation(.arithmetic)]
  ) -> [RandomTree] {
    (batch * 40..<batch * 40 + 40).map { RandomTree(seed: $0, aggregations) }
  }

  /// Ends at 0 and 1 mostly, but not always: then a criterion that turns out not to apply can move
  /// a score out of the range that its levels span.
  private static let scales: [[Double]] = [
    [0, 1], [0, 0.5, 1], [0, 0.33, 0.67, 1], [0.25, 0.75], [0.1, 0.1, 0.9], [0, 0.4],
  ]

  private mutating func group(depth: Int, name: String) -> Group {
    let weight = generator.pick([1, 1, 2, 0.5, 3.7, 0.1])
    // Drawn only where there is a choice, so that the trees of other tests stay as they are.
    let aggregation = aggregations.count == 1 ? aggregations[0] : generator.pick(aggregations)
    if depth > 0, generator.below(3) > 0 {
      let groups = (0...generator.below(2) + breadth).map {
        group(depth: depth - 1, name: "\(name)-\($0)")
      }
      return .tree(.groups(groups), id: name, weight: weight, aggregation)
    }
    let members = (0...generator.below(3) + breadth).map { _ -> Group.Member in
      criteria.append(.sample(id: "a.c\(criteria.count)", scores: generator.pick(Self.scales)))
      return Group.Member(index: criteria.count - 1, weight: generator.pick([1, 1, 2, 0.3]))
    }
    return .tree(.criteria(members), id: name, weight: weight, aggregation)
  }

  /// What is known of each criterion, with at most `open` of them unknown.
  mutating func outcomes(open: Int) -> [Outcome] {
    var left = open
    return criteria.map { criterion in
      let scores = criterion.levels.map(\.score)
      switch generator.below(5) {
      case 0: return .notApplicable
      case 1, 2:
        guard left > 0 else { return .known(generator.pick(scores)) }
        left -= 1
        return .open(scores[0]...scores[scores.count - 1])
      default: return .known(generator.pick(scores))
      }
    }
  }

  func score(_ outcomes: [Outcome]) -> Score? { ScoreTree(checklist.root, outcomes).score }

  /// Everything that `outcomes` may turn out to be, not applicable included.
  func completions(of outcomes: [Outcome]) -> [[Outcome]] {
    outcomes.indices.reduce([outcomes]) { partial, index in
      guard case .open = outcomes[index] else { return partial }
      let options = criteria[index].levels.map { Outcome.known($0.score) } + [.notApplicable]
      return partial.flatMap { outcomes in
        options.map { option in
          var completed = outcomes
          completed[index] = option
          return completed
        }
      }
    }
  }
}

extension Group {
  static func tree(
    _ members: Members, id: String = "root", weight: Double = 1,
    _ aggregation: Aggregation = Aggregation(.arithmetic), unknown: UnknownPolicy = .interval
  ) -> Group {
    var changes = ScoringChanges()
    changes.aggregation = aggregation
    changes.unknown = unknown
    return Group(
      id: id, title: LocalizedText(id), weight: weight, changes: changes,
      scoring: changes.applied(to: .standard), members: members)
  }
}

extension Criterion {
  static func sample(id: String, scores: [Double]) -> Criterion {
    Criterion(
      id: id, title: LocalizedText(id), question: LocalizedText("?"), help: nil,
      mandate: .municipal, mandateBasis: nil, obligation: .should,
      levels: scores.enumerated().map {
        Level(id: "l\($0)", score: $1, label: LocalizedText("l\($0)"))
      },
      tests: [], addresses: [], sources: [], recommendations: [])
  }
}
