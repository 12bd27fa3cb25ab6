import Foundation
import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// What means something to a format is written otherwise, even where people see it as one with what stands beside it.
struct EscapingTests {
  @Test func charactersAreLookedAtOneByOne() {
    let escaped = "\u{600}\"a\"\u{301}\r\n".escaped { $0 == "\"" ? "''" : $0 == "\n" ? "N" : nil }
    #expect(escaped.unicodeScalars.elementsEqual("\u{600}''a''\u{301}\rN".unicodeScalars))
  }

  @Test func oneLetterWithAMillionMarksIsCut() {
    let text = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(text.shortened(to: 60).unicodeScalars.count == 60)
    #expect("abc".shortened(to: 3) == "abc" && "abcd".shortened(to: 3) == "ab…")
  }

  @Test func aMarkOverASpaceIsKept() {
    #expect(Digest.short("a b") == Digest.short(" a \r\n b "))
    for mark in ["\u{301}", "\u{200C}", "\u{FE0F}", "\u{93E}"] {
      #expect(Digest.short("a b") != Digest.short("a \(mark)b"))
      #expect(
        " \(mark)a \(mark) ".trimmed.unicodeScalars.elementsEqual("\(mark)a \(mark)".unicodeScalars)
      )
    }
  }

  @Test func answersAreTakenApartWhateverStandsAtTheMarkBetweenThem() {
    #expect(AnswerReader.parts(of: "تونس؛\u{200C}سوسة", between: ";؛\n").count == 2)
    #expect(AnswerReader.parts(of: "a\u{600};b;;\r\n", between: ";؛\n") == ["a\u{600}", "b", ""])
  }

  @Test func noFileNameEndsAPropertyOfAnAnnotation() throws {
    for (id, text) in try HostileNames.all() {
      let findings = Findings([Diagnostic(.missingFile, file: text)], files: 1)
      let lines = DiagnosticFormat.github.render(findings, TextStyle()).unicodeScalars
      let file = lines.drop { $0 != "=" }.dropFirst().prefix { $0 != "," && $0 != ":" }
      #expect(file.endIndex < lines.endIndex && lines[file.endIndex...].first == ",", "\(id)")
      let read = String(file).removingPercentEncoding.map {
        DisplayText.inert($0, isolating: false)
      }
      #expect(read == DisplayText.inert(text, isolating: false), "\(id): \(String(lines))")
    }
  }

  @Test func noTextOfASpreadsheetIsMarkup() throws {
    let tag = /<\/?text:(p|s\/|tab\/)>/.matchingSemantics(.unicodeScalar)
    for (id, text) in try HostileNames.all() {
      var (element, paragraphs) = (XMLText(), XMLText())
      element.element("a", [("b", text)], text)
      #expect(element.text.unicodeScalars.count { $0 == "<" } == 3, "\(id)")
      #expect(element.text.unicodeScalars.count { $0 == "\"" } == 6, "\(id)")
      let head = paragraphs.text.unicodeScalars.count
      paragraphs.paragraphs(text)
      let body = String(paragraphs.text.unicodeScalars.dropFirst(head))
      let rest = body.replacing(tag, with: "").unicodeScalars
      #expect(!rest.contains { "<>\"".unicodeScalars.contains($0) }, "\(id): \(body)")
    }
  }
}
