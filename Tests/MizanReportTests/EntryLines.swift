import MizanCore
import MizanYAML
import Testing

/// The lines of a file around one entry of a section.
struct EntryLines {
  /// Those that the entry has no part in, without empty ones; `nil` where it does not stand in lines of its own.
  let others: [String]?

  init(_ file: SourceFile, _ section: String, _ id: String) throws {
    let root = try #require(try YAMLDocument(parsing: file.bytes).root)
    let marked = String(decoding: file.bytes, as: UTF8.self)
    let text = marked.hasPrefix("\u{FEFF}") ? String(marked.unicodeScalars.dropFirst()) : marked
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let entries = root[section] else {
      others = Self.told(lines, without: [])
      return
    }
    let key = root.pairs.first { $0.key.text == section }?.key
    // Braces stand in lines that several entries share.
    let isBraced =
      lines.indices.contains(entries.place.line - 1)
      && lines[entries.place.line - 1].unicodeScalars.dropFirst(entries.place.column - 1).first
        == "{"
    guard let key, key.place.column == 1, !isBraced, entries.count > 0 else {
      others = nil
      return
    }
    guard let entry = entries.pairs.first(where: { $0.key.text == id }) else {
      others = Self.told(lines, without: [])
      return
    }
    let own = entry.key.place.line - 1...max(entry.key.place.line, entry.value.place.endLine) - 1
    // A section without another entry comes and goes with this one.
    let head = entries.count == 1 ? [key.place.line - 1] : []
    others = Self.told(lines, without: Set(head).union(own))
  }

  private static func told(_ lines: [Substring], without own: Set<Int>) -> [String] {
    lines.indices.filter { !own.contains($0) }.map { String(lines[$0]) }.filter { line in
      line.contains { !$0.isWhitespace }
    }
  }
}
