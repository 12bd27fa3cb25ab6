internal import MizanCore

extension BatchFormat {
  /// A row for each profile, with columns for each group and criterion that is asked for.
  public static let csv = BatchFormat(id: "csv") { checklist, selection in
    let rows = BatchRows(checklist, selection)
    return BatchWriter(
      header: rows.header, beginnings: [Array("\"".utf8), Array(",".utf8)],
      append: { rows.append($0, to: &$1) },
      refuse: { rows.refuse($0, to: &$1) },
      identity: { BatchRows.identity($0) },
      isRefusal: { BatchRows.isRefusal($0) },
      hasFailures: { BatchRows.hasFailures($0) })
  }
}

/// The rows of one checklist.
private struct BatchRows: Sendable {
  private let checklist: Checklist
  private let selection: BatchSelection
  private let groups: [String]

  private static let columns = [
    "city", "respondent", "date", "fictional", "checklist", "version", "low", "high", "known",
    "coverage", "withheld",
  ]

  init(_ checklist: Checklist, _ selection: BatchSelection) {
    (self.checklist, self.selection) = (checklist, selection)
    func ids(_ group: Group) -> [String] { [group.id] + group.groups.flatMap(ids) }
    groups = selection == .score ? [] : Array(ids(checklist.root).dropFirst())
  }

  var header: [UInt8] {
    let criteria = selection == .full ? checklist.criteria.map(\.id) : []
    let columns =
      BatchRows.columns
      + groups.flatMap { id in
        ["low", "high", "known", "coverage", "withheld"].map { "\(id).\($0)" }
      }
      + criteria.flatMap { id in ["state", "level", "low", "high"].map { "\(id).\($0)" } }
    return BatchRows.bytes((columns + ["error"]).map(CSV.Cell.text))
  }

  func append(_ scores: BatchScores, to bytes: inout [UInt8]) {
    var cells: [CSV.Cell] = [
      .text(scores.city), .text(scores.respondent), .text(scores.date),
      .text(scores.isFictional ? "yes" : "no"), .text(checklist.id), .text(checklist.version),
    ]
    for group in scores.groups.prefix(1 + groups.count) { cells += BatchRows.cells(group) }
    if selection == .full {
      for (index, criterion) in scores.criteria.enumerated() {
        cells += self.cells(criterion, checklist.criteria[index])
      }
    }
    bytes += BatchRows.bytes(cells + [told(scores.failures)])
  }

  /// `criterion: reason`, one after the other.
  private func told(_ failures: [BatchScores.Failure]) -> CSV.Cell {
    if failures.isEmpty { return .empty }
    let told = failures.map { failure in
      let reason = PhraseCatalog.catalog(for: .en).word("failure", failure.reason).plain
      return "\(checklist.criteria[failure.criterion].id): \(reason)"
    }
    return .text(told.joined(separator: "; "))
  }

  private static func cells(_ group: BatchScores.Group) -> [CSV.Cell] {
    let known = group.withheld == nil ? group.score?.known : nil
    return [group.score?.low, group.score?.high, known].map(points) + [
      .number(group.score?.coverage ?? 1), .text(group.withheld == nil ? "no" : "yes"),
    ]
  }

  private func cells(
    _ result: BatchScores.Criterion, _ criterion: Criterion
  ) -> [CSV.Cell] {
    [
      .text(result.state.rawValue), result.level.map { .text(criterion.levels[$0].id) } ?? .empty,
      BatchRows.points(result.scores?.lowerBound), BatchRows.points(result.scores?.upperBound),
    ]
  }

  private static func points(_ score: Double?) -> CSV.Cell {
    score.map { .number($0 * 100) } ?? .empty
  }

  func refuse(_ refusal: BatchRefusal, to bytes: inout [UInt8]) {
    let empty = BatchRows.columns.count + 5 * groups.count
    let criteria = selection == .full ? 4 * checklist.criteria.count : 0
    let cells = [CSV.Cell](repeating: .empty, count: empty + criteria)
    // Names of files may hold orders to a terminal.
    let told = DisplayText.inert(refusal.text, isolating: false)
    bytes += BatchRows.bytes(cells + [.text(told)])
  }

  /// City, respondent and date: none of them has a comma.
  static func identity(_ line: ArraySlice<UInt8>) -> Int {
    var commas = 0
    let end = line.firstIndex { byte in
      if byte == UInt8(ascii: ",") { commas += 1 }
      return commas == 3
    }
    return (end ?? line.endIndex) - line.startIndex
  }

  /// A city always has an id.
  static func isRefusal(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: ",") }

  /// The last cell is empty else, and texts stand in quotes.
  static func hasFailures(_ line: ArraySlice<UInt8>) -> Bool {
    line.last { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } == UInt8(ascii: "\"")
  }

  private static func bytes(_ cells: [CSV.Cell]) -> [UInt8] {
    var csv = CSV()
    csv.append(cells)
    return Array(csv.text.utf8)
  }
}

extension BatchRefusal {
  /// `file:line:column: code: message`, one after the other on one line.
  fileprivate var text: String {
    let told = diagnostics.prefix(BatchRefusal.mostTold).map { diagnostic in
      let place = diagnostic.place.map { ":\($0.line):\($0.column)" } ?? ""
      let message = DiagnosticCatalog.english.message(diagnostic)
      return "\(diagnostic.file ?? file)\(place): \(diagnostic.code.rawValue): \(message)"
    }
    let more = diagnostics.count - told.count
    return (told + (more > 0 ? ["+\(more)"] : [])).joined(separator: "; ").oneLine
  }
}
