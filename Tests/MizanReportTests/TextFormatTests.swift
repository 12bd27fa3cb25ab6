import MizanCore
import Testing

@testable import MizanReport

struct TextFormatTests {
  private func text(_ blocks: Block..., color: Bool = false) -> String {
    DocumentFormat.text.render(
      Document(language: .en, blocks: blocks), TextStyle(width: 40, isColored: color))
  }

  private let table = Table(
    [.init(.phrase("City"), isFlexible: true), .init(.phrase("Score"), .end)],
    rows: [
      [.text(.data("ساو باولو")), .text(.phrase("7"))],
      [
        .text(.data("A city with a name that is too long for its column")),
        .text(.phrase("56 to 69")),
      ],
      [.text(.data("東京")), .text(.phrase("100"))],
    ])

  @Test func columnsStayAlignedUnderAnyScript() {
    let lines = text(.table(table)).split(separator: "\n").map(String.init)
    let ends = lines.filter { $0.contains(where: \.isNumber) || $0.hasSuffix("Score") }
      .map { DisplayText.width($0) }
    #expect(Set(ends) == [40])
    #expect(lines.allSatisfy { DisplayText.width($0) <= 40 })
  }

  @Test func aTableThatIsTooWideGoesOnBelow() {
    let columns = (0..<6).map { Table.Column(.phrase("Column \($0)"), .end) }
    let rows = [(0..<6).map { Table.Cell.text(.phrase("value \($0) of 6")) }]
    let lines = text(.table(Table(columns, rows: rows))).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayText.width($0) <= 40 })
    #expect(lines.count { $0.contains("value 0 of 6") } == 5)
    #expect((1..<6).allSatisfy { n in lines.count { $0.contains("value \(n) of 6") } == 1 })
  }

  @Test func linesAreWrappedAtWords() {
    let lines = text(.paragraph(.phrase(String(repeating: "word ", count: 30)))).split(
      separator: "\n")
    #expect(lines.count == 4 && lines.allSatisfy { $0.count <= 40 && !$0.hasPrefix(" ") })
  }

  @Test func whatIsIsolatedIsSoOnEachOfItsLines() {
    let name = String(repeating: "name ", count: 12)
    let document = Document(
      language: .ar, blocks: [.paragraph(.phrase("في ") + .data(name) + .phrase(" هنا"))])
    let lines = DocumentFormat.text.render(document, TextStyle(width: 40)).split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let isolated = line.split(separator: "\u{2068}").dropFirst()
      #expect(isolated.count == 1 && isolated.allSatisfy { $0.contains("\u{2069}") }, "\(line)")
      #expect(line.unicodeScalars.filter { $0 == "\u{2069}" }.count == 1)
    }
  }

  @Test func aWordLongerThanTheLineStandsAlone() {
    let word = String(repeating: "x", count: 60)
    #expect(text(.paragraph(.phrase("a \(word) b"))) == "a\n\(word)\nb\n")
  }

  @Test func coloursAreOnlyThereWhenAskedFor() {
    let heading = Block.heading(level: 1, .phrase("Title"))
    #expect(text(heading) == "Title\n")
    #expect(text(heading, color: true) == "\u{1B}[1mTitle\u{1B}[0m\n")
  }

  @Test(arguments: [
    (0.0, 0.0, "··········"), (1, 1, "██████████"), (0.52, 0.52, "█████·····"),
    (0.52, 0.68, "█████░░···"), (0, 1, "░░░░░░░░░░"), (0.99, 1, "█████████░"),
    (-1, -1, "··········"), (4, 4, "██████████"), (-0.5, 0.52, "░░░░░░····"),
    (0.52, 3, "█████░░░░░"),
    (-3, -2, "··········"), (2, 3, "██████████"),
  ])
  func barsShowWhatIsCertainAndWhatIsNot(low: Double, high: Double, expected: String) {
    #expect(Bar(low: low, high: high).picture(cells: 10) == expected)
  }
}
