public import ArgumentParser
public import MizanCore
public import MizanReport

/// The language of a report, and how its numbers are written.
struct NumberOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of the report: en, fr, es or ar; with a country, such as ar-EG, numbers as there.",
      valueName: "language"))
  var tag = LanguageTag(language: .en)

  @Option(help: "The digits of Arabic reports: those of the country, 0 to 9, or ٠ to ٩.")
  var numerals: NumberForm.Numerals = .auto

  var language: Language { tag.language }

  /// Documents with their numbers as readers write them.
  func numbered(_ documents: [Document]) -> [Document] {
    documents.map { $0.numbered(in: tag.region, numerals) }
  }
}

extension Language: ExpressibleByArgument {}
extension NumberForm.Numerals: ExpressibleByArgument {}
