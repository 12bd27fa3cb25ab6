internal import MizanCore

/// The lines of one checklist, whose names are made ready once.
struct JSONLines: Sendable {
  private let checklist: Checklist
  private let selection: BatchSelection
  private let names: [UInt8]
  /// `{"id":"…"` of each group, and how deep it is.
  private let groups: [(start: [UInt8], depth: Int)]
  /// `{"id":"…"` of each criterion.
  private let criteria: [[UInt8]]
  /// `,"level":"…"` of each level of each criterion.
  private let levels: [[[UInt8]]]

  static let scored = Array(#"{"city":"#.utf8)
  /// What comes after city, respondent and date.
  static let fictional = Array(#","fictional":"#.utf8)
  static let refusal = Array(#"{"file":"#.utf8)
  /// No text has this in it, as quotes in texts are escaped.
  static let failed = Array(#","failed":["#.utf8)

  init(_ checklist: Checklist, _ selection: BatchSelection) {
    (self.checklist, self.selection) = (checklist, selection)
    var names: [UInt8] = []
    names.append(#","checklist":"#, checklist.id)
    names.append(#","version":"#, checklist.version)
    self.names = names
    func start(_ id: String) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.append(#"{"id":"#, id)
      return bytes
    }
    func walk(_ group: Group, _ depth: Int) -> [(start: [UInt8], depth: Int)] {
      [(start(group.id), depth)] + group.groups.flatMap { walk($0, depth + 1) }
    }
    groups = walk(checklist.root, 0)
    criteria = checklist.criteria.map { start($0.id) }
    levels = checklist.criteria.map { criterion in
      criterion.levels.map { level in
        var bytes: [UInt8] = []
        bytes.append(#","level":"#, level.id)
        return bytes
      }
    }
  }

  func append(_ scores: BatchScores, to bytes: inout [UInt8]) {
    bytes += JSONLines.scored
    JSON.quote(scores.city, to: &bytes)
    bytes.append(#","respondent":"#, scores.respondent)
    bytes.append(#","date":"#, scores.date)
    bytes += JSONLines.fictional
    bytes += scores.isFictional ? "true".utf8 : "false".utf8
    bytes += names
    append(scores.groups[0], to: &bytes)
    if !scores.failures.isEmpty { append(scores.failures, to: &bytes) }
    if selection != .score { appendGroups(scores.groups, to: &bytes) }
    if selection == .full { appendCriteria(scores.criteria, to: &bytes) }
    bytes += "}\n".utf8
  }

  private func append(_ group: BatchScores.Group, to bytes: inout [UInt8]) {
    bytes += #","score":"#.utf8
    if let score = group.score {
      bytes.append(#"{"low":"#, score.low * 100)
      bytes.append(#","high":"#, score.high * 100)
      bytes.append(#","known":"#, group.withheld == nil ? score.known.map { $0 * 100 } : nil)
      if let points = score.points {
        bytes.append(#","points":{"low":"#, points.low)
        bytes.append(#","high":"#, points.high)
        bytes.append(#","known":"#, points.known)
        bytes.append(#","maximum":"#, points.maximum)
        bytes += "}".utf8
      }
      bytes += "}".utf8
    } else {
      bytes += "null".utf8
    }
    bytes += #","withheld":"#.utf8
    if group.withheld == nil {
      bytes += "null".utf8
    } else {
      JSON.withheld(group.withheld).write(to: &bytes)
    }
    bytes.append(#","coverage":"#, group.score?.coverage ?? 1)
  }

  private func append(_ failures: [BatchScores.Failure], to bytes: inout [UInt8]) {
    bytes += JSONLines.failed
    for (index, failure) in failures.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      bytes += criteria[failure.criterion]
      bytes.append(#","reason":"#, failure.reason)
      bytes += "}".utf8
    }
    bytes += "]".utf8
  }

  /// Groups in groups, from a list in which the outer ones come first.
  private func appendGroups(_ scores: [BatchScores.Group], to bytes: inout [UInt8]) {
    bytes += #","groups":["#.utf8
    var depth = 1
    for index in 1..<max(1, groups.count) {
      let group = groups[index]
      if group.depth > depth {
        bytes += #","groups":["#.utf8
      } else if index > 1 {
        for _ in group.depth..<depth { bytes += "}]".utf8 }
        bytes += "},".utf8
      }
      depth = group.depth
      bytes += group.start
      append(scores[index], to: &bytes)
    }
    if groups.count > 1 { for _ in 1..<depth { bytes += "}]".utf8 } }
    bytes += groups.count > 1 ? "}]".utf8 : "]".utf8
  }

  private func appendCriteria(_ results: [BatchScores.Criterion], to bytes: inout [UInt8]) {
    bytes += #","criteria":["#.utf8
    for (index, result) in results.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      bytes += criteria[index]
      bytes += #","state":""#.utf8
      bytes += result.state.rawValue.utf8
      bytes += #"""#.utf8
      bytes += result.level.map { levels[index][$0] } ?? JSONLines.noLevel
      bytes.append(#","low":"#, result.scores.map { $0.lowerBound * 100 })
      bytes.append(#","high":"#, result.scores.map { $0.upperBound * 100 })
      bytes += "}".utf8
    }
    bytes += "]".utf8
  }

  private static let noLevel = Array(#","level":null"#.utf8)

  func refuse(_ refusal: BatchRefusal, to bytes: inout [UInt8]) {
    let told = refusal.diagnostics.prefix(BatchRefusal.mostTold)
    let json: JSON = [
      "file": .string(refusal.file), "document": .int(refusal.document),
      "errors": .array(told.map(JSON.diagnostic)),
      "more": .int(refusal.diagnostics.count - told.count),
    ]
    json.write(to: &bytes)
    bytes += "\n".utf8
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ key: StaticString, _ value: String) {
    append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    JSON.quote(value, to: &self)
  }

  fileprivate mutating func append(_ key: StaticString, _ value: Double?) {
    append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    if let value { JSON.write(value, to: &self) } else { self += "null".utf8 }
  }
}
