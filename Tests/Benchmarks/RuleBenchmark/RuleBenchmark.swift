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
/// Takes the folder of the rules and a number of rounds. Ends with 1 when both do not come to the same.
@main
struct RuleBenchmark {
  static func main() throws(LoadFailure) {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rounds = arguments.dropFirst().first.flatMap(Int.init) ?? 61
    let shipped = try ShippedRules(folder: arguments.first ?? "rules", rounds: rounds)
    var random = SplitMix64(seed: 2_020)
    let difference = shipped.difference(&random)
    let known = shipped.judging(unknown: 0, &random)
    let open = shipped.judging(unknown: 0.5, &random)
    report("judging, every fact known / by hand", known.pair, per: 1, "ns a rule")
    report("judging, half of the facts unknown / by hand", open.pair, per: 1, "ns a rule")
    report(
      "compiling all rules / the YAML parse of them", shipped.reading(), per: 1_000,
      "µs for \(shipped.rules.count) rules")
    let allocations = [known.allocations, open.allocations].compactMap(\.self)
    print("allocations: \(allocations.isEmpty ? "not counted" : "\(allocations.reduce(0, +))")")
    guard let difference else { return }
    print("different: \(difference)")
    exit(1)
  }

  /// A line of which `benching/sections/rules.py` takes the name and the ratio.
  static func report(_ what: String, _ pair: Pair, per unit: Double, _ unitName: String) {
    func number(_ number: Double, _ decimals: Int) -> String {
      let scale = decimals == 1 ? 10.0 : 100
      return "\((number * scale).rounded() / scale)"
    }
    print(
      "\(what): \(number(pair.first / unit, 1)) and \(number(pair.second / unit, 1)) \(unitName), "
        + "ratio \(number(pair.ratio, 2))")
  }
}
