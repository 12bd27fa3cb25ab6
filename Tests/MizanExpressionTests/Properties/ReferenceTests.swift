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

  @Test("nearly all that is drawn compiles")
  func sizes() throws {
    var random = SplitMix64(seed: 1)
    let compiled = try (0..<300).filter { _ in try Situation(&random).compiled() != nil }
    #expect(compiled.count > 270)
  }

  @Test(
    "every function, operator and macro is drawn and has a value, and failures are of every kind")
  func coverage() throws {
    var (drawn, reasons): (Set<String>, Set<EvaluationFailure.Reason>) = ([], [])
    var (values, unknown, failures) = (0, 0, 0)
    for seed in UInt64(1)...4_000 {
      var random = SplitMix64(seed: seed)
      let situation = Situation(&random, of: seed % 2 == 0 ? .int : nil)
      switch situation.reference {
      case .value:
        values += 1
        drawn.formUnion(situation.tree.operations)
      case .unknown: unknown += 1
      case .failure(let reason):
        failures += 1
        reasons.insert(reason)
      case nil: break
      }
    }
    let operators = ["==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%", "&&", "||"]
    let others = ["!", "?:", "[]", ".", "has", "all", "exists", "exists_one", "map", "filter"]
    let missing = Set(BuiltinFunction.all.map(\.name) + operators + others).subtracting(drawn)
    #expect(missing.isEmpty, "\(missing.sorted())")
    // Those of what was not checked, and of what takes too long.
    let elsewhere: Set<EvaluationFailure.Reason> = [
      .undeclared, .unknownFunction, .tooLarge, .tooManySteps,
    ]
    #expect(reasons.union(elsewhere) == Set(EvaluationFailure.Reason.allCases), "\(reasons)")
    #expect(min(values, unknown, failures) > 400, "\(values), \(unknown), \(failures)")
  }
}

extension Tree {
  /// What is done in it, as it is written.
  fileprivate var operations: Set<String> {
    let own: String? =
      switch kind {
      case .call(let name), .method(let name), .walk(let name, _), .binary(let name): name
      case .and: "&&"
      case .or: "||"
      case .not: "!"
      case .conditional: "?:"
      case .index: "[]"
      case .field: "."
      case .hasFact, .hasField: "has"
      default: nil
      }
    return children.reduce(into: Set(own.map { [$0] } ?? [])) { $0.formUnion($1.operations) }
  }
}
