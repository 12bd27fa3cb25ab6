import MizanYAML
import TestSupport
import Testing

@Suite("Characters that JSON writes as two escapes")
struct SurrogatePairsTests {
  private func resolved(_ text: String) -> String {
    String(decoding: SurrogatePairs.resolved(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "become the character",
    arguments: [
      (#"\ud83d\ude00"#, "😀"), (#"a\uD83D\uDE00b"#, "a😀b"), (#"\ud800\udc00"#, "\u{10000}"),
      (#"\udbff\udfff"#, "\u{10FFFF}"), (#"\ud83d\ude00\ud83d\ude01"#, "😀😁"),
      (#"\\\ud83d\ude00"#, #"\\😀"#), (#"\n\ud83d\ude00\n"#, #"\n😀\n"#),
      (#"\ud83d\ud83d\ude00"#, #"\ud83d😀"#), (#"é\u00e9\ud83d\ude00"#, #"é\u00e9😀"#),
    ])
  func pairs(text: String, expected: String) { #expect(resolved(text) == expected) }

  @Test(
    "stay where they are none",
    arguments: [
      "", "a", "😀", #"\u00e9"#, #"\\ud83d\\ude00"#, #"\\ud83d\ude00"#, #"\ud83d"#, #"\ude00"#,
      #"\ude00\ud83d"#, #"\ud83dx\ude00"#, #"\ud83d\\ude00"#, #"\ud83d\u"#, #"\ud83d\ude0"#, #"\"#,
      #"\ud83g\ude00"#, #"\ud83d\uDE0g"#, #"\U0001F600"#, #"\ud83d\n"#,
    ])
  func others(text: String) { #expect(resolved(text) == text) }

  @Test("whatever the character, in either case", arguments: 0..<100)
  func any(seed: Int) throws {
    var rolls = SplitMix64(seed: UInt64(seed))
    let scalar = try #require(Unicode.Scalar(UInt32(0x10000 + rolls.below(0x100000))))
    let units = Character(scalar).utf16.map {
      String($0, radix: 16, uppercase: rolls.below(2) == 0)
    }
    #expect(resolved(units.map { #"\u"# + $0 }.joined()) == String(Character(scalar)))
  }

  @Test("and bytes that are no text stay as well", arguments: 0..<100)
  func bytes(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    let parts = [
      Array(#"\"#.utf8), Array("u".utf8), Array(#"\ude00"#.utf8), [0xFF], [0xC3], [0x00],
    ]
    let bytes = (0..<rolls.below(20)).flatMap { _ in rolls.pick(parts) }
    #expect(SurrogatePairs.resolved(bytes) == bytes)
  }

  @Test("and what stands after them is told by the columns of what is written", arguments: 0..<100)
  func columns(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    let parts = [#"\ud83d\ude00"#, "a", "é", "😀", #"\n"#, "\r"]
    let written = (0..<12).map { _ in rolls.pick(parts) }
    let hasMark = rolls.below(2) == 0
    let bytes = Array(((hasMark ? "\u{FEFF}" : "") + written.joined()).utf8)
    var offsets: [Int] = []
    let text = SurrogatePairs.resolved(bytes, &offsets)
    // The columns of each part as it is read and as it is written.
    var (line, read, asWritten) = (1, 1, 1)
    for part in written {
      let characters = part.unicodeScalars.count
      let isPair = part.hasPrefix(#"\ud"#)
      if part == "\r" {
        (line, read, asWritten) = (line + 1, 1, 1)
        continue
      }
      let own = isPair ? 1 : characters
      let found = SurrogatePairs.columns(read..<read + own, ofLine: line, in: text, offsets)
      #expect(found == asWritten..<asWritten + characters)
      (read, asWritten) = (read + own, asWritten + characters)
    }
  }
}
