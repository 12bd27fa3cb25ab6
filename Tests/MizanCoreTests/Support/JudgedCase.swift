import ScoreSupport
import TestSupport

@testable import MizanCore

/// A drawn case, as mizan reads and judges it.
struct JudgedCase {
  let own: CheckedChecklist
  /// One for each profile.
  let files: [SourceFile]
  let profiles: [Profile]
  let cards: [Scorecard]

  /// Reads all files, in another order if asked for.
  init(
    _ drawn: ScoreCase, order: ([SourceFile]) -> [SourceFile] = { $0 }, isReversed: Bool = false
  ) throws {
    let own = try CheckedChecklist.read(order(drawn.checklist.files.map(SourceFile.init)))
    files = drawn.profiles.map {
      SourceFile(
        path: "\($0.city).yaml",
        bytes: Array($0.text(for: drawn.checklist, isReversed: isReversed).utf8))
    }
    profiles = try files.map { file in
      let loading = own.rulebook.profile(in: file)
      guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
      return profile
    }
    cards = profiles.map { Scorecard(of: $0, against: own.checklist) }
    self.own = own
  }
}

extension SourceFile {
  init(_ file: DrawnFile) { self.init(path: file.path, bytes: Array(file.text.utf8)) }
}

extension Scorecard {
  /// The scores of the whole and of all groups, by id; what does not apply is missing.
  var scores: [String: Score] {
    Dictionary(
      total.flattened.compactMap { result in result.score.map { (result.group.id, $0) } }
    ) { first, _ in first }
  }
}

/// A law of scores that must hold of every case; `nil` where it does.
///
/// What the rules refuse is no case: that all drawn ones are read is a test of its own.
func scoreLaw(
  _ settings: CaseSettings = CaseSettings(),
  _ problem: @escaping (ScoreCase, JudgedCase) throws -> String?
) -> Property<ScoreCase> {
  Property(draw: { ScoreCase(&$0, settings) }, shrinks: \.smaller) { drawn in
    do {
      return try problem(drawn, JudgedCase(drawn))
    } catch is LoadFailure {
      return nil
    }
  }
}

/// The first thing that is said of some elements.
func first<Element>(
  _ elements: some Sequence<Element>, _ problem: (Element) throws -> String?
) rethrows -> String? {
  for element in elements { if let problem = try problem(element) { return problem } }
  return nil
}

/// Whether two numbers differ by rounding alone.
func areNear(_ a: Double, _ b: Double, within noise: Double = 1e-9) -> Bool {
  a == b || abs(a - b) <= noise * max(1, abs(a), abs(b))
}

/// Whether one number is below another by more than rounding.
func isBelow(_ a: Double, _ b: Double, by noise: Double = 1e-9) -> Bool {
  a < b && !areNear(a, b, within: noise)
}

/// How two scores differ by more than rounding; `nil` where they do not.
func difference(
  _ id: String, _ a: Score?, _ b: Score?, within noise: Double, besidesCounts: Bool = false
) -> String? {
  guard let a, let b else { return a == nil && b == nil ? nil : "\(id): only one has a score" }
  let known =
    a.known == nil && b.known == nil
    || areNear(a.known ?? .infinity, b.known ?? -.infinity, within: noise)
  let isSame =
    areNear(a.low, b.low, within: noise) && areNear(a.high, b.high, within: noise) && known
    && areNear(a.coverage, b.coverage, within: noise)
    && (besidesCounts || a.knownCriteria == b.knownCriteria)
  return isSame ? nil : "\(id): \(a) and \(b)"
}
