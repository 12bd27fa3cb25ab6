internal import ArgumentParser
internal import MizanCore

/// Whether cities are ranked, and how far that is looked into.
struct RankOptions: ParsableArguments {
  @Flag(help: "Add the ranks that cities have under other weights and answers.")
  var rank = false

  @Flag(help: "Add as well what the ranks hang on.")
  var robustness = false

  @Option(help: "How many draws ranks rest on; 10,000 unless said otherwise.")
  var samples: Int?

  @Option(
    help:
      "The number that the draws begin with, 1 unless said otherwise; the same one gives the same draws."
  )
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The weights to draw: a percentage by which each may be lower or higher (25 unless said otherwise), free, or given.",
      valueName: "percent|free|given"))
  var weights: String?

  @Option(
    help:
      "Whether an equal share of the draws each is scored by other means than the checklist's: varied (unless said otherwise) or given."
  )
  var aggregation: AggregationChoice?

  @Option(help: "How many threads may draw at once. The result is the same.")
  var threads: Int?

  private static let mostSamples = 10_000_000
  private static let mostThreads = 256

  func validate() throws {
    let isSet =
      samples != nil || seed != nil || weights != nil || aggregation != nil
      || threads != nil
    if isSet, !isAsked { throw ValidationError(Notes.rankOptionsAlone) }
    if let samples, !(1...RankOptions.mostSamples).contains(samples) {
      throw ValidationError(Notes.badSamples(most: RankOptions.mostSamples))
    }
    if let threads, !(1...RankOptions.mostThreads).contains(threads) {
      throw ValidationError(Notes.badThreads(most: RankOptions.mostThreads))
    }
    guard space != nil else { throw ValidationError(Notes.badWeights) }
  }

  /// Whether anybody wants to know of ranks.
  var isAsked: Bool { rank || robustness }

  private static let usualSamples = 10_000

  private var space: WeightSpace? {
    switch weights ?? "25" {
    case "free": return .free
    case "given": return .given
    default:
      guard let percent = weights.map(Double.init) ?? 25, percent > 0, percent <= 100 else {
        return nil
      }
      return .within(percent / 100)
    }
  }

  /// How far the ranks of a comparison hold; `nil` where nobody asked.
  func robustness(of comparison: Comparison, quiet: Bool) -> Robustness? {
    guard isAsked else { return nil }
    let samples = samples ?? RankOptions.usualSamples
    let settings = Robustness.Settings(
      samples: samples, seed: seed ?? 1, weights: space ?? .given,
      variesAggregation: aggregation != .given)
    let progress = ProgressLine(of: samples, isShown: !quiet)
    defer { progress.clear() }
    return Robustness(
      of: comparison, settings, isFull: robustness,
      threads: threads ?? min(Environment.processorCount, RankOptions.mostThreads),
      progress: { progress.add($0) })
  }
}

/// Which aggregations are tried.
enum AggregationChoice: String, CaseIterable, ExpressibleByArgument {
  case varied, given
}
