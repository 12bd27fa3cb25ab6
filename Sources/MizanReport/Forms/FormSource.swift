internal import MizanCore

/// Evidence as one cell: a document in somebody's own words, a document of the rules with its section, or an
/// address.
enum FormSource {
  /// What a cell shows of a piece of evidence.
  static func text(_ evidence: Evidence) -> String {
    if let document = evidence.document { return CellText(document).text }
    if let source = evidence.source {
      return evidence.section.map { "\(source), \($0)" } ?? source
    }
    return evidence.url ?? ""
  }

  /// The evidence that a cell names.
  ///
  /// - Parameters:
  ///   - text: of the cell; not empty.
  ///   - date: of the cell beside it; may be empty.
  ///   - old: what stood there; the same document keeps what the cell does not show. Another one does not: a
  ///     quotation is of the document it was taken from.
  ///   - rulebook: the one that lists the documents.
  /// - Returns: a piece of evidence that shows as `text`.
  static func evidence(_ text: String, _ date: String, old: Evidence?, _ rulebook: Rulebook)
    -> Evidence
  {
    let date = date.isEmpty ? nil : date
    if var old, FormSource.text(old) == text {
      old.date = date
      return old
    }
    if text.hasPrefix("http://") || text.hasPrefix("https://"),
      !text.contains(where: \.isWhitespace)
    {
      return Evidence(url: text, date: date)
    }
    if let citation = citation(text, rulebook) { return Evidence(source: citation, date: date) }
    return Evidence(document: text, date: date)
  }

  /// A document that the rules list, and a section of it, as `id` or `id, section`.
  private static func citation(_ text: String, _ rulebook: Rulebook) -> Citation? {
    let parts = text.split(separator: ",", maxSplits: 1).map(\.trimmed)
    guard let id = parts.first, let source = rulebook.source(id) else { return nil }
    guard parts.count > 1 else { return Citation(source: id) }
    guard source.sections.contains(where: { $0.id == parts[1] }) else { return nil }
    return Citation(source: id, section: parts[1])
  }
}
