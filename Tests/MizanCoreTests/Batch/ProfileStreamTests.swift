import MizanCore
import Testing

/// Profiles as they are cut from what comes in.
struct ProfileStreamTests {
  /// `document@line text` of each profile, from pieces of a size.
  private func profiles(_ text: String, pieces size: Int) -> [String] {
    let bytes = Array(text.utf8)
    var stream = ProfileStream()
    var items: [ProfileStream.Item] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(bytes.count, start + size)].withUnsafeBytes {
        stream.take($0, isLast: false, into: &items)
      }
    }
    [UInt8]().withUnsafeBytes { stream.take($0, isLast: true, into: &items) }
    return items.map { item in
      "\(item.document)@\(item.line) \(String(decoding: item.bytes, as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("{\"a\":1}\n{\"b\":2}\n", ["1@1 {\"a\":1}", "2@2 {\"b\":2}"]),
    ("\u{FEFF}{}\n{}", ["1@1 \u{FEFF}{}", "2@2 {}"]),
    (" \t\r\n\n {}\n---\n", ["1@3  {}", "2@4 ---"]),
    ("a: 1\n---\n{}\n{}\n", ["1@1 a: 1\n", "2@2 ---\n{}\n{}\n"]),
    ("# c\n{}\n{}\n", ["1@1 # c\n{}\n{}\n"]),
    ("\n\n---\n{}\n---\n{}\n", ["1@1 \n\n---\n{}\n", "2@5 ---\n{}\n"]),
    ("[1]\n{}\n", ["1@1 [1]", "2@2 {}"]),
    ("{ \n  \"a\": 1\n}\n", ["1@1 { \n  \"a\": 1\n}\n"]),
    ("\u{FEFF}\n \n", []), ("", []), ("# c\n", []),
  ])
  func theFirstCharacterDecidesOnTheForm(text: String, expected: [String]) {
    for size in [1, 2, 3, 7, 100] { #expect(profiles(text, pieces: size) == expected) }
  }

  @Test func onlyJSONHasCharactersOfTwoEscapes() {
    let text = #"{"a":"\ud83d\ude00"}"#
    for size in [1, 5, 100] {
      #expect(profiles(text, pieces: size) == [#"1@1 {"a":"😀"}"#])
      #expect(profiles("--- " + text, pieces: size) == ["1@1 --- " + text])
    }
  }

  /// White space may go on for as long as it likes.
  @Test func whatStandsBeforeTheTextTakesNoMemory() {
    var stream = ProfileStream()
    var items: [ProfileStream.Item] = []
    let blank = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 16)
    for _ in 0..<160 { blank.withUnsafeBytes { stream.take($0, isLast: false, into: &items) } }
    let head = Mirror(reflecting: stream).children.first { $0.label == "head" }?.value as? [UInt8]
    #expect((head?.count ?? .max) <= 1 << 21 && items.isEmpty)
  }
}
