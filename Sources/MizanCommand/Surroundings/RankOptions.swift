internal import ArgumentParser
internal import MizanCore

/// Whether cities are ranked, and how far that is looked into.
struct RankOptions: ParsableArguments {
  @Flag(help: "Add which ranks the cities have when weights and unknown answers are varied.")
  var rank = false

  @Flag(help: "Add to that what the ranks hang on: weights, themes, how scores are put together.")
  var robustness = false

  // Numbers are taken as they are written, so that what is wrong with one can be said in a sentence.
  @Option(
    parsing: .unconditional,
    help: "How often weights and unknown answers are drawn. (default: 10000)")
  var samples: String?

  @Option(
    parsing: .unconditional,
    help:
      "A number that the draws begin with: the same one gives the same result. (default: 1)"
  )
  var seed: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How weights are varied: up to this percentage lower or higher, free, or given (not at all). (default: 25)",
      valueName: "percent|free|given"))
  var weights: String?

  @Option(
    help:
      "Whether an equal share of the draws each is scored by other means than the checklist's: varied (unless said otherwise) or given."
  )
  var aggregation: AggregationChoice?

  @Option(
    parsing: .unconditional,
    help: "How many threads may draw at once; the result is the same. (default: one a processor)")
  var threads: String?

  private static let mostThreads = 256

  func validate() throws {
    let isSet =
      samples != nil || seed != nil || weights != nil || aggregation != nil
      || threads != nil
    if isSet, !isAsked { throw ValidationError(Notes.rankOptionsAlone) }
    if let samples, number(samples, upTo: Robustness.Settings.mostSamples) == nil {
      throw ValidationError(Notes.badSamples(samples, most: Robustness.Settings.mostSamples))
    }
    if let threads, number(threads, upTo: RankOptions.mostThreads) == nil {
      throw ValidationError(Notes.badThreads(threads, most: RankOptions.mostThreads))
    }
    if let seed, UInt64(seed) == nil { throw ValidationError(Notes.badSeed(seed)) }
    if let weights, space == nil { throw ValidationError(Notes.badWeights(weights)) }
  }

  /// A whole number from 1 on; `nil` for any other text.
  private func number(_ text: String, upTo most: Int) -> Int? {
    Int(text).flatMap { (1...most).contains($0) ? $0 : nil }
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
    let samples = samples.flatMap(Int.init) ?? RankOptions.usualSamples
    let settings = Robustness.Settings(
      samples: samples, seed: seed.flatMap(UInt64.init) ?? 1, weights: space ?? .given,
      variesAggregation: aggregation != .given)
    let progress = ProgressLine(of: samples, isShown: !quiet)
    defer { progress.clear() }
    return Robustness(
      of: comparison, settings, isFull: robustness,
      threads: threads.flatMap(Int.init)
        ?? min(Environment.processorCount, RankOptions.mostThreads),
      progress: { progress.add($0) })
  }
}

/// Which aggregations are tried.
enum AggregationChoice: String, CaseIterable, ExpressibleByArgument {
  case varied, given
}
