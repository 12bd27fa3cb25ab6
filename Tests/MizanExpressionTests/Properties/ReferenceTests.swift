import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

@Suite("What is evaluated fast is what is evaluated plainly")
struct ReferenceTests {
  private func property(fitsTypes: Bool) -> Property<Situation> {
    Property(
      draw: { Situation(&$0, fitsTypes: fitsTypes) }, shrinks: \.smaller,
      problem: { try $0.difference() })
  }

  @Test("values, what is missing, and why there is no value")
  func outcomes() throws {
    try property(fitsTypes: true).check(cases: 4_000)
  }

  @Test("also where facts are of other types than was said")
  func unfitting() throws {
    try property(fitsTypes: false).check(cases: 2_000, from: 100_000)
  }

  @Test("whole numbers come to what they are, or to an overflow, and to nothing else")
  func integers() throws {
    try Property<Situation>(
      draw: { Situation(&$0, of: .int) }, shrinks: \.smaller, problem: { try $0.difference() }
    ).check(cases: 1_500, from: 200_000)
  }

  @Test("what is drawn is of every kind, and nearly all of it compiles")
  func mix() throws {
    var counts: [String: Int] = [:]
    for seed in UInt64(1)...600 {
      var random = SplitMix64(seed: seed)
      let situation = Situation(&random)
      guard try situation.compiled() != nil, let outcome = situation.reference else {
        counts["too large", default: 0] += 1
        continue
      }
      switch outcome {
      case .value: counts["value", default: 0] += 1
      case .unknown: counts["unknown", default: 0] += 1
      case .failure(let reason):
        counts["failure", default: 0] += 1
        counts[reason.rawValue, default: 0] += 1
      }
    }
    #expect(counts["too large", default: 0] < 60, "\(counts)")
    for kind in ["value", "unknown", "failure"] {
      #expect(counts[kind, default: 0] > 60, "\(counts)")
    }
    for reason in ["division-by-zero", "overflow", "out-of-range", "no-such-key", "no-overload"] {
      #expect(counts[reason, default: 0] > 0, "\(counts)")
    }
  }
}
