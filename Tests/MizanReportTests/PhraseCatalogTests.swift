import MizanCore
import MizanExpression
import MizanYAML
import TestSupport
import Testing

@testable import MizanReport

struct PhraseCatalogTests {
  private let say = PhraseCatalog.catalog(for: .en)

  @Test(arguments: ["en.yaml", "diagnostics.en.yaml", "schema.en.yaml"])
  func theCatalogueIsWellFormed(name: String) throws {
    let path = "Sources/MizanReport/Language/Phrases/\(name)"
    #expect(throws: Never.self) { try YAMLDocument(parsing: try packageBytes(path)) }
  }

  @Test(arguments: Phrase.allCases)
  func everyPhraseHasWords(phrase: Phrase) { #expect(say.keys.contains(phrase.rawValue)) }

  @Test func everyWordIsThatOfAPhraseOrOfASet() {
    let phrases = Set(Phrase.allCases.map(\.rawValue))
    #expect(say.keys.filter { !$0.contains(".") && !phrases.contains($0) } == [])
  }

  @Test func everyCaseOfASetHasAWord() {
    let sets: [(String, [String])] = [
      ("state", State.allCases.map(\.rawValue)), ("counted", State.allCases.map(\.rawValue)),
      ("section", Section.allCases.map(\.rawValue)),
      ("mandate", CityMandate.Holder.allCases.map(\.rawValue)),
      ("mandate-counterpart", ["shared", "national", "outside"]),
      ("aspect", Aspect.allCases.map(\.rawValue)),
      ("aspect-asks", Aspect.allCases.map(\.rawValue)),
      ("aspect-reply", Aspect.Reply.allCases.map(\.rawValue)),
      ("implementation-level", ["none", "full"]),
      ("movement", CityProgress.Movement.allCases.map(\.rawValue)),
      ("change-kind", CriterionChange.Kind.allCases.map(\.rawValue)),
      ("plan-obstacle", BlockedAction.Reason.allCases.map(\.rawValue)),
      ("plan-unspent", Unspent.Reason.allCases.map(\.rawValue)),
      ("basis", MandateBasis.allCases.map(\.rawValue)),
      ("obligation", Obligation.allCases.map(\.rawValue)),
      ("obligation-short", Obligation.allCases.map(\.rawValue)),
      ("leads", Mandate.allCases.map(\.rawValue)), ("judged", ["facts", "answer"]),
      ("practice-status", Practice.Status.allCases.map(\.rawValue)),
      ("effort", Effort.allCases.map(\.rawValue)), ("horizon", Horizon.allCases.map(\.rawValue)),
      ("respondent", Respondent.Kind.allCases.map(\.rawValue)),
      ("choice", Sensitivity.Choice.allCases.map(\.rawValue)),
      ("reading", Working.Reading.allCases.map(\.rawValue)),
      ("aggregation", Aggregation.forms.map(\.id)),
      ("working-term", Aggregation.forms.map(\.id)),
      ("working-result", Aggregation.forms.map(\.id)), ("month", (1...12).map(String.init)),
      ("truth", ["true", "false", "unknown"]),
      ("fact-type", FactType.allCases.map(\.rawValue)),
      ("failure", EvaluationFailure.Reason.allCases.map(\.rawValue)),
    ]
    let expected = sets.flatMap { set, cases in cases.map { "\(set).\($0)" } }
    #expect(Set(say.keys.filter { $0.contains(".") }) == Set(expected))
  }

  @Test func wordsThatWouldPassARangeOffAsAGuessAreAbsent() throws {
    let bytes = try packageBytes("Sources/MizanReport/Language/Phrases/en.yaml")
    let phrases = String(decoding: bytes, as: UTF8.self).lowercased().split(separator: "phrases:\n")
    let words = [
      "confidence", "margin of error", "probab", "estimat", "±", "approximately",
    ]
    for word in words { #expect(!phrases[1].contains(word), "\(word)") }
  }

  @Test func placesAreFilledIn() {
    let text = say(.range, ["low": .phrase("56"), "high": .data("69")])
    #expect(text.runs.map(\.string) == ["56", " to ", "69"])
    #expect(text.runs.map(\.kind) == [.phrase, .phrase, .data])
  }

  @Test(arguments: [
    (1, "1 criterion is unknown. Ask first:"), (2, "2 criteria are unknown. Ask first:"),
  ])
  func numbersTakeTheirPlural(count: Int, expected: String) {
    #expect(say(.unknownCriteria, count: count).plain == expected)
  }

  @Test(arguments: [
    (Language.en, 1, PluralForm.one), (.en, 0, .other), (.fr, 0, .one), (.fr, 2, .other),
    (.es, 1, .one), (.ar, 0, .zero), (.ar, 1, .one), (.ar, 2, .two), (.ar, 3, .few),
    (.ar, 10, .few), (.ar, 11, .many), (.ar, 99, .many), (.ar, 100, .other), (.ar, 103, .few),
  ])
  func pluralFormsAreThoseOfCLDR(language: Language, number: Int, form: PluralForm) {
    #expect(language.pluralForm(number) == form)
  }
}
