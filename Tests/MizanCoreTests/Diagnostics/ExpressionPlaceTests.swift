import MizanCore
import Testing

/// A place in an expression is a place in the file, however the expression is written in it.
@Suite struct ExpressionPlaceTests {
  /// How the value begins, and what each of its lines begins with.
  private static let styles: [(name: String, start: String, indent: String)] = [
    ("literal", "    when: |\n", "      "), ("stripped", "    when: |-\n", "      "),
    ("kept", "    when: |+\n", "      "), ("indented", "    when: |4\n", "        "),
    ("commented", "    when: |  # a comment\n", "      "),
    ("after blank lines", "    when: |\n\n\n", "      "),
    ("deep", "    when: |\n", String(repeating: " ", count: 40)),
    ("shallow", "    when: |\n", "     "),
  ]

  private static let texts: [(lines: [String], line: Int, column: Int)] = [
    (["radio.exists"], 0, 0), (["council.exists && radio.exists"], 0, 18),
    (["council.exists", "&& radio.exists"], 1, 3),
    (["council.exists", "&&", "radio.exists"], 2, 0),
    (["council.exists", "  && (", "    radio.exists", "  )"], 2, 4),
    (["council.exists", "", "", "&& radio.exists"], 3, 3),
    (["council.name == \"مجلس\" && radio.exists"], 0, 26),
    (["council.name == \"議会😀e\u{301}\" && radio.exists"], 0, 27),
    (["// مجلس", "council.name != \"é\"", "|| radio.exists // é"], 2, 3),
    (["council.exists   ", "&& radio.exists   "], 1, 3),
  ]

  private func criterion(_ when: String) -> String {
    "mizan: criterion/v1\nid: voice.radio\ntitle: T\nquestion: Q?\nlevels:\n  - {id: none, score: 0}\n"
      + "  - id: full\n    score: 1\n" + when
      + "recommendations:\n  - {id: ask, text: Ask., effort: low, horizon: short}\n"
  }

  private func place(_ text: String) throws -> Place {
    let file = SourceFile("criterion.yaml", text)
    let diagnostics = Sample.diagnostics(file)
    #expect(diagnostics.map(\.code) == [.undeclaredName])
    let place = try #require(diagnostics.first?.place)
    expectShown(place, of: file)
    return place
  }

  @Test(arguments: styles.indices, texts.indices)
  func inABlockEveryPlaceIsItsOwn(style: Int, text: Int) throws {
    let (style, text) = (Self.styles[style], Self.texts[text])
    let lines = text.lines.map { $0.isEmpty ? "\n" : style.indent + $0 + "\n" }
    let criterion = criterion(style.start + lines.joined())
    for ending in ["\n", "\r\n"] {
      let place = try place(criterion.replacing("\n", with: ending))
      let first = 8 + style.start.count { $0 == "\n" } + 1
      #expect(place.line == first + text.line, "\(style.name)")
      #expect(place.column == style.indent.count + text.column + 1, "\(style.name)")
      #expect(place.shown == "radio.exists")
    }
  }

  @Test(arguments: texts.indices)
  func onOneLineEveryPlaceIsItsOwn(text: Int) throws {
    let text = Self.texts[text]
    guard text.lines.count == 1 else { return }
    for quote in ["", "'"] {
      let place = try place(criterion("    when: \(quote)\(text.lines[0])\(quote)\n"))
      #expect(place.line == 9 && place.column == 10 + quote.count + text.column + 1)
      #expect(place.shown == "radio.exists")
    }
  }

  @Test(arguments: [
    "    when: >-\n      council.exists\n      && radio.exists\n",
    "    when: >\n      radio.exists\n", "    when: council.exists\n      && radio.exists\n",
    "    when: \"council.name != \\\"a\\\" && radio.exists\"\n",
    "    when: 'council.name != ''a'' && radio.exists'\n",
    "    when: \"council.exists\n      && radio.exists\"\n", "    when: \"radio\\x2Eexists\"\n",
  ])
  func whereTheTextIsNotWrittenAsItIsTheWholeOfItIsMeant(when: String) throws {
    let place = try place(criterion(when))
    #expect(place.line == 9 && place.column == 11)
  }

  @Test func aPlaceAtTheEndIsBehindTheLastWord() throws {
    for when in [
      "|\n      council.exists &&\n\n\n", "council.exists &&\n", "'council.exists &&   '\n",
    ] {
      let file = SourceFile("criterion.yaml", criterion("    when: " + when))
      let diagnostics = Sample.diagnostics(file)
      #expect(diagnostics.map(\.code) == [.unfinishedExpression])
      let place = try #require(diagnostics.first?.place)
      expectShown(place, of: file)
      let column = when.hasPrefix("|") ? 24 : when.hasPrefix("'") ? 29 : 28
      #expect(place.column == column && place.length == 1)
    }
  }

  @Test func aPlaceInAVeryLongLineIsShownWithWhatIsAroundIt() throws {
    let many = (0..<100).map { "council.seats != \($0)" }.joined(separator: " && ")
    let place = try place(criterion("    when: |\n      \(many) && radio.exists\n"))
    #expect(place.shown == "radio.exists" && place.firstColumn > 1)
  }

  @Test func everyTextThatAFactCannotBeIsShown() {
    let criterion = criterion(
      "    when: |\n      council.kind == \"a\" || \"b\" == council.kind || council.kind != \"c\"\n"
        + "      || council.kind in [\"d\", \"none\", \"e\"] || \"f\" in council.languages\n")
    let diagnostics = Sample.diagnostics(SourceFile("criterion.yaml", criterion))
    #expect(Set(diagnostics.map(\.code)) == [.notAFactValue])
    #expect(
      diagnostics.map { $0.place?.shown } == ["a", "b", "c", "d", "e", "f"].map { "\"\($0)\"" })
    #expect(diagnostics.map { $0.values["name"] } == ["a", "b", "c", "d", "e", "f"])
  }
}
