internal import MizanCore

extension BatchFormat {
  /// One JSON object on each line, with the keys of `assessment/v1` and ids for what those name.
  public static let ndjson = BatchFormat(id: "ndjson") { checklist, selection in
    let lines = JSONLines(checklist, selection)
    return BatchWriter(
      header: [], beginnings: [JSONLines.scored, JSONLines.refusal],
      append: { lines.append($0, to: &$1) }, refuse: { lines.refuse($0, to: &$1) },
      identity: { BatchWriter.offset(of: JSONLines.fictional, in: $0) },
      isRefusal: { $0.starts(with: JSONLines.refusal) },
      hasFailures: { BatchWriter.offset(of: JSONLines.failed, in: $0) < $0.count })
  }
}
