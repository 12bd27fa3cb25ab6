internal import MizanCore
internal import MizanReport
private import Dispatch

/// Scores the profiles of a source on several threads, and writes their lines in order.
struct BatchRun: Sendable {
  /// The lines of a piece, ready to be written.
  struct Lines: Sendable {
    var bytes: [UInt8] = []
    var lines: [Line] = []
    /// How many bytes were read for it.
    var read = 0
  }

  /// A line, and which profile it is of.
  struct Line: Sendable {
    /// In the bytes of its piece.
    let range: Range<Int>
    let file: String
    /// Which document of the file, from 1.
    let document: Int
    /// The line of the file that the profile begins with.
    let place: Int
    let outcome: Outcome
  }

  /// What a line says of its profile.
  enum Outcome: Sendable {
    case scored
    /// There are scores, from which a rule that failed concludes nothing.
    case failed
    /// There are none, and it says why.
    case refused
  }

  let scorer: BatchScorer
  let writer: BatchWriter
  let jobs: Int

  /// Pieces that may wait for their turn, for each thread.
  private static let ahead = 4

  /// Goes through a source.
  ///
  /// - Parameters:
  ///   - source: the profiles.
  ///   - write: takes the lines piece by piece, in order, one call at a time; false ends everything.
  func run(_ source: ProfileSource, _ write: @escaping (Lines) -> Bool) {
    let output = OrderedOutput<Lines>(window: jobs * BatchRun.ahead, write)
    @Sendable func work() {
      var scorer = scorer
      while let piece = source.next() {
        var lines = Lines()
        lines.read = piece.bytes
        for item in piece.items { append(item, by: &scorer, to: &lines) }
        guard output.put(lines, number: piece.number) else { return }
      }
    }
    if jobs == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: jobs) { _ in work() }
    }
  }

  private func append(
    _ item: ProfileSource.Item, by scorer: inout BatchScorer, to lines: inout Lines
  ) {
    let start = lines.bytes.count
    let line: (document: Int, place: Int, outcome: Outcome)
    switch item.content {
    case .failure(let failure):
      writer.refuse(
        BatchRefusal(file: item.file, document: 1, diagnostics: failure.diagnostics),
        &lines.bytes)
      line = (1, 1, .refused)
    case .success(let profile):
      let outcome = append(profile, of: item.file, by: &scorer, to: &lines.bytes)
      line = (profile.document, profile.line, outcome)
    }
    lines.lines.append(
      Line(
        range: start..<lines.bytes.count, file: item.file, document: line.document,
        place: line.place, outcome: line.outcome))
  }

  private func append(
    _ profile: ProfileStream.Item, of file: String, by scorer: inout BatchScorer,
    to bytes: inout [UInt8]
  ) -> Outcome {
    switch scorer.score(SourceFile(path: file, bytes: profile.bytes)) {
    case .scores(let scores):
      writer.append(scores, &bytes)
      return scores.failures.isEmpty ? .scored : .failed
    case .refused(let diagnostics):
      let placed =
        profile.joined(in: file).map { [$0] } ?? diagnostics.map { profile.placed($0, in: file) }
      writer.refuse(
        BatchRefusal(file: file, document: profile.document, diagnostics: placed), &bytes)
      return .refused
    }
  }
}
