import MizanYAML
import TestSupport
import Testing

@Suite("What is cut from any stream")
struct StreamPropertyTests {
  private static let lines = [
    "---", "--- a", "---#", "---\t", "...", "... # c", "...a", "a: 1", "  ---", "# c", "%YAML 1.2",
    "", " ", "-", "--", "{}", "é: مد", "|", "'", "\u{FEFF}", "\u{FEFF}---", "\u{FEFF}# c",
  ]

  private static func text(_ rolls: inout SplitMix64) -> String {
    let drawn = (0..<rolls.below(14)).map { _ in rolls.pick(lines) + rolls.pick(["\n", "\r\n"]) }
    return drawn.joined() + rolls.pick(["", "a: 1", "---", "..."])
  }

  @Test("is the same from any pieces", arguments: 0..<200)
  func pieces(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    let text = Self.text(&rolls)
    for form in [DocumentStream.Form.yaml, .jsonLines] {
      let expected = CutDocument.all(in: text, form)
      for most in [1, 4, 20] {
        let found = CutDocument.all(in: Array(text.utf8), form) { rolls.below(most + 1) }
        #expect(found == expected, "\(text.debugDescription)")
      }
    }
  }

  @Test(
    "stands in it on the lines that are told, and nothing with text is left out", arguments: 0..<200
  )
  func places(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    let text = Self.text(&rolls)
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    var next = 0
    for document in CutDocument.all(in: text) {
      let own = document.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map(Array.init)
      let count = document.bytes.last == 0x0A ? own.count - 1 : own.count
      let first = document.line - 1
      #expect(first >= next && Array(lines[first..<first + count]) == Array(own[..<count]))
      #expect(!lines[next..<first].contains(where: Self.hasText), "\(text.debugDescription)")
      next = first + count
    }
    #expect(!lines[next...].contains(where: Self.hasText), "\(text.debugDescription)")
  }

  /// Whether a line is more than a comment, a directive or the end of a document.
  private static func hasText(_ line: [UInt8]) -> Bool {
    var text = String(decoding: line, as: UTF8.self).filter { $0 != "\r" && $0 != "\u{FEFF}" }
    if text.hasPrefix("%") || text == "..." || text.hasPrefix("... ") { return false }
    text.removeAll { $0 == " " || $0 == "\t" }
    return !text.isEmpty && !text.hasPrefix("#")
  }

  @Test(
    "has no more than shows that it is too large, and what follows is whole", arguments: 0..<200)
  func limits(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    let text = Self.text(&rolls)
    var limits = Limits.standard
    // Larger than any line without text.
    limits.fileBytes = 3 + rolls.below(12)
    for form in [DocumentStream.Form.yaml, .jsonLines] {
      let expected = CutDocument.all(in: text, form).map {
        CutDocument(line: $0.line, bytes: Array($0.bytes.prefix(limits.fileBytes + 1)))
      }
      let found = CutDocument.all(in: Array(text.utf8), form, limits: limits) { rolls.below(9) }
      #expect(found == expected, "\(text.debugDescription), limit \(limits.fileBytes)")
    }
  }

  @Test("is kept in bounded memory: fifty megabytes without a line break, and as many of lines")
  func memory() throws {
    let most = Limits.standard.fileBytes + 1
    for (form, breaks) in [(DocumentStream.Form.yaml, 0), (.yaml, 1 << 12), (.jsonLines, 0)] {
      var stream = DocumentStream(form)
      var piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
      if breaks > 0 {
        for index in stride(from: 0, to: piece.count, by: breaks) { piece[index] = 0x0A }
      }
      var largest = 0
      for _ in 0..<800 {
        #expect(CutDocument.documents(piece[...], isLast: false, of: &stream).isEmpty)
        largest = max(largest, kept(by: stream))
      }
      #expect(largest <= 2 * most + piece.count)
      let end = Array("\n---\nb: 2\n".utf8)
      let found = CutDocument.documents(end[...], isLast: true, of: &stream)
      #expect(found[0].line == 1 && found[0].bytes.count == most)
      #expect(found[1].line == 2 + (breaks > 0 ? 800 * (piece.count / breaks) : 0))
      #expect(found[1].bytes.starts(with: Array("---\n".utf8)))
      #expect(found.count == (form == .yaml ? 2 : 3))
    }
  }

  /// How many bytes a stream holds on to.
  private func kept(by stream: DocumentStream) -> Int {
    Mirror(reflecting: stream).children.compactMap { ($0.value as? [UInt8])?.count }.reduce(0, +)
  }
}
