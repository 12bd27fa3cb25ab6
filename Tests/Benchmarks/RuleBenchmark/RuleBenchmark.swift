import MizanCore
import MizanExpression

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Times the shipped rules beside the same conditions written by hand in Swift, and compiling them
/// beside parsing the YAML that they stand in.
///
/// Ends with 1 when both do not come to the same, when judging a rule takes memory from the heap, or
/// when compiling takes longer than parsing.
@main
struct RuleBenchmark {
  static let rounds = 61

  static func main() throws(LoadFailure) {
    let shipped = try ShippedRules(folder: CommandLine.arguments.dropFirst().first ?? "rules")
    var random = SplitMix64(seed: 2_020)
    let isSame = shipped.agree(&random)
    let known = shipped.judging(unknown: 0, &random)
    let open = shipped.judging(unknown: 0.5, &random)
    let reading = shipped.reading()
    print(
      "\(shipped.rules.count) rules, processor time, the fastest of \(rounds) rounds; median ratio")
    report("ns a rule, every fact known", "judged", "by hand", known.pair, per: 1)
    report("ns a rule, half of them unknown", "judged", "by hand", open.pair, per: 1)
    report("µs for all rules", "compiled", "YAML parsed", reading, per: 1_000)
    let allocations = [known.allocations, open.allocations].compactMap(\.self)
    print("  allocations: \(allocations.isEmpty ? "not counted" : "\(allocations.reduce(0, +))")")
    if !isSame || reading.ratio >= 1 || !allocations.allSatisfy({ $0 == 0 }) { exit(1) }
  }

  static func report(
    _ what: String, _ first: String, _ second: String, _ pair: Pair, per unit: Double
  ) {
    func number(_ number: Double, _ decimals: Int) -> String {
      let scale = decimals == 1 ? 10.0 : 100
      return "\((number * scale).rounded() / scale)"
    }
    print(
      "  \(what): \(first) \(number(pair.first / unit, 1)), \(second) "
        + "\(number(pair.second / unit, 1)), ratio \(number(pair.ratio, 2))")
  }
}
