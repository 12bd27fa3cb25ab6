import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("What is said without all facts holds whatever they are")
struct SoundnessTests {
  static let seeds: [UInt64] = Array(1...8)

  /// Checks samples drawn from a seed.
  private func forEachSample(
    of seed: UInt64, _ type: ValueType? = nil, count: Int = 150,
    _ body: (Sample, inout SplitMix64) throws -> Void
  ) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<count {
      try body(try Sample.draw(&random, of: type), &random)
    }
  }

  @Test("a definite value is the value under every completion", arguments: seeds)
  func definite(seed: UInt64) throws {
    try forEachSample(of: seed, count: 500) { sample, random in
      let value = sample.expression.value(sample.facts)
      for _ in 0..<min(32, 1 << (2 * sample.unknown.count)) {
        let other = sample.expression.value(sample.completed(&random))
        switch value {
        case .unknown: #expect(!other.isUnknown, "\(sample)")
        case .failure: #expect(other.isFailure, "\(sample) gives \(value.shown), \(other.shown)")
        default:
          #expect(value.isSame(as: other), "\(sample) gives \(value.shown), \(other.shown)")
        }
      }
    }
  }

  @Test("only facts that are unknown make a value unknown", arguments: seeds)
  func names(seed: UInt64) throws {
    try forEachSample(of: seed) { sample, _ in
      guard case .unknown(let facts) = sample.expression.value(sample.facts) else { return }
      let slots = sample.expression.slots(facts)
      #expect(!slots.isEmpty && slots.allSatisfy(sample.unknown.contains), "\(sample)")
    }
  }

  @Test("learning a fact takes nothing back", arguments: seeds)
  func learning(seed: UInt64) throws {
    try forEachSample(of: seed) { sample, random in
      let value = sample.expression.value(sample.facts)
      guard !value.isUnknown else { return }
      for slot in sample.unknown {
        var facts = sample.facts
        facts[slot] = random.pick(Sample.domains[slot])
        let other = sample.expression.value(facts)
        let isKept = value.isFailure ? other.isFailure : value.isSame(as: other)
        #expect(isKept, "\(sample), then \(Sample.vocabulary.facts[slot])")
      }
    }
  }

  @Test("as a condition a truth value is the same", arguments: seeds)
  func truth(seed: UInt64) throws {
    try forEachSample(of: seed, .bool) { sample, _ in
      switch (sample.expression.truth(sample.facts), sample.expression.value(sample.facts)) {
      case (.yes, .bool(true)), (.no, .bool(false)): break
      case (.unknown(let a), .unknown(let b)) where a == b: break
      case (.failure(let a), .failure(let b)) where a == b: break
      case let (truth, value): Issue.record("\(sample) gives \(truth), \(value)")
      }
    }
  }

  @Test("the check of types changes no value", arguments: seeds)
  func unchecked(seed: UInt64) throws {
    try forEachSample(of: seed) { sample, _ in
      let unchecked = try CompiledExpression(
        unchecked: sample.expression.text, in: Sample.vocabulary)
      let value = sample.expression.value(sample.facts)
      #expect(unchecked.value(sample.facts).isSame(as: value), "\(sample)")
    }
  }

  @Test("the samples are of every kind")
  func mix() throws {
    var random = SplitMix64(seed: 0)
    var (definite, unknown, failures, all) = (0, 0, 0, 0)
    // Of trees that are drawn one in ten is definite with facts missing: the others hang on them, or fail.
    while all < 2_000 {
      let sample = try Sample.draw(&random)
      if sample.unknown.isEmpty { continue }
      all += 1
      switch sample.expression.value(sample.facts) {
      case .unknown: unknown += 1
      case .failure(let failure):
        failures += 1
        #expect(failure.reason != .tooManySteps)
      default: definite += 1
      }
    }
    let mix = "\(definite) definite, \(unknown) unknown, \(failures) failures"
    #expect(definite >= 150 && unknown >= 200 && failures >= 60, "\(mix)")
  }
}

extension Value {
  fileprivate var isUnknown: Bool { if case .unknown = self { true } else { false } }

  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
