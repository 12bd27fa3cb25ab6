import MizanYAML
import Testing

@Suite("A file is UTF-8 without characters that deceive")
struct CharacterTests {
  static let forbidden: [Unicode.Scalar] = [
    "\u{01}", "\u{07}", "\u{08}", "\u{0B}", "\u{0C}", "\u{0E}", "\u{1B}", "\u{1F}", "\u{7F}",
    "\u{80}", "\u{85}", "\u{9F}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}",
    "\u{2060}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
  ]

  @Test(
    "forbidden characters are refused in text, keys, comments and between values",
    arguments: forbidden)
  func anywhere(scalar: Unicode.Scalar) {
    let character = String(Character(scalar))
    let kind = YAMLProblem.Kind.forbiddenCharacter(scalar)
    for text in ["é: a_b", "a: 'b_'", "a_: b", "a: b # _", "a: |\n  b_\n", "[a,_b]", "a: b\n_\n"] {
      let problems = problems(in: text.replacing("_", with: character))
      #expect(problems.map(\.kind) == [kind], "\(text)")
    }
    let problem = problems(in: "k: é😀\(character)b").first
    #expect(problem?.place.shown == "1:6-1:7")
  }

  @Test("and as escapes", arguments: forbidden + ["\0"])
  func escaped(scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    let escape = "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    let problems = problems(in: "a: \"é\(escape)\"\n")
    #expect(problems.map(\.kind) == [.forbiddenCharacter(scalar)])
    #expect(problems.map(\.place.shown) == ["1:6-1:16"])
  }

  @Test(
    "short escapes of control characters too",
    arguments: [
      ("\\0", "\0"), ("\\a", "\u{07}"), ("\\b", "\u{08}"), ("\\v", "\u{0B}"), ("\\f", "\u{0C}"),
      ("\\e", "\u{1B}"), ("\\N", "\u{85}"), ("\\L", "\u{2028}"), ("\\P", "\u{2029}"),
      ("\\x85", "\u{85}"), ("\\u202E", "\u{202E}"), ("\\uFEFF", "\u{FEFF}"),
    ] as [(String, Unicode.Scalar)])
  func shortEscape(escape: String, scalar: Unicode.Scalar) {
    #expect(problems(in: "\"\(escape)\"").map(\.kind) == [.forbiddenCharacter(scalar)])
  }

  @Test("a zero byte in the middle is a forbidden character")
  func zero() {
    #expect(problems(in: "a: b\0c").map(\.shown) == [#"forbiddenCharacter("\0") 1:5-1:6"#])
  }

  @Test("all forbidden characters of a file are told, at most as many as the limit")
  func several() {
    let text = String(repeating: "a: \u{202E}\n", count: 150)
    let found = problems(in: text)
    #expect(found.count == 100)
    #expect(found.map(\.place.line) == Array(1...100))
  }

  @Test(
    "marks and joiners that texts need are read in texts",
    arguments: [
      "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{AD}", "\u{FE0F}", "\u{A0}",
    ])
  func allowed(character: String) throws {
    #expect(try outline("k: a\(character)b") == "{\"k\": \("a\(character)b".debugDescription)}")
  }

  @Test(
    "but not in keys, where nobody sees them",
    arguments: [
      "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{AD}", "\u{FE0F}", "\u{115F}",
    ] as [Unicode.Scalar])
  func key(scalar: Unicode.Scalar) {
    let key = "a\(Character(scalar))b"
    #expect(
      problems(in: "\(key): 1\n").map(\.shown) == [
        "\(YAMLProblem.Kind.forbiddenInKey(scalar)) 1:1-1:4"
      ])
    #expect(problems(in: "{'\(key)': 1}").map(\.kind) == [.forbiddenInKey(scalar)])
  }

  @Test("a key has no tab and no line break", arguments: ["\"a\\tb\"", "\"a\\nb\"", "a\tb"])
  func keyWithBreak(key: String) {
    guard case .forbiddenInKey = problems(in: "\(key): 1\n").first?.kind else {
      Issue.record("\(key) is a key")
      return
    }
  }

  @Test(
    "bytes that are not UTF-8 are refused where they begin",
    arguments: [
      ([0x80], "1:4-1:4"), ([0xC0, 0x80], "1:4-1:5"), ([0xC1, 0xBF], "1:4-1:5"),
      ([0xE0, 0x80, 0x80], "1:4-1:5"), ([0xE0, 0x9F, 0xBF], "1:4-1:5"),
      ([0xED, 0xA0, 0x80], "1:4-1:5"), ([0xF0, 0x80, 0x80, 0x80], "1:4-1:5"),
      ([0xF4, 0x90, 0x80, 0x80], "1:4-1:5"), ([0xF5, 0x80, 0x80, 0x80], "1:4-1:5"),
      ([0xFF], "1:4-1:5"), ([0xC3], "1:4-1:5"), ([0xC3, 0x28], "1:4-1:5"),
      ([0xE2, 0x82], "1:4-1:5"), ([0xE2, 0x28, 0xA1], "1:4-1:5"), ([0xF0, 0x9F, 0x98], "1:4-1:5"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], place: String) {
    #expect(problems(in: Array("é: ".utf8) + bytes).map(\.shown) == ["notUTF8 \(place)"])
    #expect(
      problems(in: Array("é: ".utf8) + bytes + Array("\nb: c\n".utf8)).first?.kind == .notUTF8)
  }

  @Test(
    "other encodings are refused by name",
    arguments: [
      [0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0x61, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61],
      [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0x61, 0, 0x3A], [0x61, 0, 0x3A, 0],
      [0, 0, 0, 0x61], [0x61, 0, 0, 0],
    ] as [[UInt8]])
  func encoding(bytes: [UInt8]) {
    #expect(problems(in: bytes).map(\.shown) == ["unsupportedEncoding 1:1-1:1"])
  }

  @Test("a byte order mark at the start is skipped and has no column")
  func byteOrderMark() throws {
    let document = try YAMLDocument(parsing: Array("\u{FEFF}é: b\n".utf8))
    #expect(outline(document) == #"{"é": "b"}"#)
    #expect(document.root?.place.shown == "1:1-1:5")
    #expect(problems(in: "\u{FEFF}a: \u{FEFF}b").map(\.place.shown) == ["1:4-1:5"])
    #expect(try outline("\u{FEFF}") == "-")
  }
}
