import MizanYAML
import TestSupport
import Testing

@testable import MizanCore

@Suite struct ProfileTextPropertyTests {
  private static func action(_ random: inout SplitMix64) -> ProfileEdit.Action {
    let words = random.pick(RandomProfileText.hostile)
    switch random.below(9) {
    case 0: return .level(random.pick(["full", "no", "none", "partial"]))
    case 1: return .unknown
    case 2: return .none(reason: words)
    case 3, 4: return .because(words)
    case 5: return .because(nil)
    case 6: return .evidence(Evidence(document: words, date: "2021-05"))
    case 7:
      return random.below(2) == 0 ? .evidence(nil) : .evidence(Evidence(url: "https://c.example"))
    default: return .removal
    }
  }

  /// Whatever is changed, in whatever file, comes out as meant (`apply` reads it again), and no line
  /// outside of the entry is another.
  @Test func anEditChangesItsEntryAndNoOtherLine() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<3000 {
      let profile = RandomProfileText(&random)
      let isNew = profile.ids.isEmpty || random.below(4) == 0
      let id = isNew ? "theme.new" : random.pick(profile.ids)
      let before = try EditedFile(Array(profile.text.utf8))
      let edit = ProfileEdit(.answers, id, Self.action(&random))
      let file = SourceFile(path: "p.yaml", bytes: before.bytes)
      var text = try ProfileText(file, language: random.pick([.en, .fr, .ar]))
      do {
        try text.apply(edit)
      } catch {
        Issue.record("\(edit)\n\(profile.text.debugDescription)")
        continue
      }
      if profile.isInBracesOverLines {
        try Self.expectCommentsKept(profile.text, text, "\(edit)\n\(profile.text)")
      } else {
        try Self.expectOthersUntouched(profile.text, text, id, "\(edit)\n\(profile.text)")
      }
    }
  }

  /// In braces a comma may go or come on the line of another entry; every comment stays, unless the braces go.
  private static func expectCommentsKept(
    _ before: String, _ after: ProfileText, _ message: String
  ) throws {
    let text = String(decoding: after.file.bytes, as: UTF8.self)
    guard try YAMLDocument(parsing: after.file.bytes).root?["answers"] != nil else { return }
    for line in lines(before) {
      guard let mark = line.firstRange(of: "# %") else { continue }
      #expect(text.contains(line[mark.lowerBound...]), "\(message)\n----\n\(text)")
    }
    #expect(
      text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") }, "\(message)\n----\n\(text)")
  }

  private static func expectOthersUntouched(
    _ before: String, _ after: ProfileText, _ id: String, _ message: String
  ) throws {
    let old = lines(before)
    let new = lines(String(decoding: after.file.bytes, as: UTF8.self))
    let root = try #require(try YAMLDocument(parsing: Array(before.utf8)).root)
    let section = root["answers"]
    let pair = section?.pairs.first { $0.key.text == id }
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let touched = max(0, old.count - prefix - suffix)
    if let pair {
      // With the last entry its section goes.
      let isOnly = section?.count == 1
      let first = isOnly ? root.pairs.first { $0.key.text == "answers" }?.key.place.line : nil
      #expect(prefix >= (first ?? pair.key.place.line) - 1, "\(message)\n----\n\(new)")
      // Empty lines after a text may be part of it.
      let empty = old.dropFirst(pair.value.place.endLine).prefix { $0.isEmpty }.count
      #expect(old.count - suffix <= pair.value.place.endLine + empty, "\(message)\n----\n\(new)")
    } else {
      // A new entry: lines are added; a section that was empty or in braces is on a line that changes.
      let isOnOneLine = section.map { $0.count == 0 || $0.place.line == $0.place.endLine } ?? false
      #expect(touched <= (isOnOneLine ? 1 : 0), "\(message)\n----\n\(new)")
    }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    // Whether the last line has an end is nobody's line.
    if lines.last == "" { lines.removeLast() }
    return lines.map(String.init)
  }

  @Test func lineEndsStayAsTheyAre() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<300 {
      let profile = RandomProfileText(&random)
      var text = try ProfileText(
        SourceFile(path: "p.yaml", bytes: Array(profile.text.utf8)), language: .en)
      try text.apply(ProfileEdit(.answers, "theme.new", .none(reason: "so")))
      let bytes = text.file.bytes
      let isWindows = profile.text.utf8.contains(0x0D)
      let feeds = bytes.indices.filter { bytes[$0] == 0x0A }
      #expect(feeds.allSatisfy { ($0 > 0 && bytes[$0 - 1] == 0x0D) == isWindows })
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) == profile.text.hasPrefix("\u{FEFF}"))
    }
  }

  @Test func anyTextSurvivesInEveryField() throws {
    for words in RandomProfileText.hostile where !words.isEmpty {
      for source in [
        "answers:\n  a.b: full\n", "{answers: {a.b: full}}", "{\"answers\": {\"a.b\": \"full\"}}",
      ] {
        var text = try ProfileText(
          SourceFile(path: "p.yaml", bytes: Array(source.utf8)), language: .en)
        try text.apply(ProfileEdit(.answers, "a.b", .because(words)))
        try text.apply(ProfileEdit(.answers, "a.b", .evidence(Evidence(document: words))))
        try text.apply(ProfileEdit(.facts, "a.c", .value(.text(words))))
        try text.apply(ProfileEdit(.facts, "a.d", .value(.list([words, "second"]))))
        let root = try #require(try YAMLDocument(parsing: text.file.bytes).root)
        let entry = root["answers"]?["a.b"]
        #expect(entry?["because"]?.value == .string(words))
        #expect(
          entry?["evidence"]?.elements.first { _ in true }?["document"]?.value == .string(words))
        #expect(root["facts"]?["a.c"]?.value == .string(words))
        #expect(root["facts"]?["a.c"]?.style != .plain || words != "unknown")
        #expect(root["facts"]?["a.d"]?.elements.map(\.text) == [words, "second"])
      }
    }
  }
}
