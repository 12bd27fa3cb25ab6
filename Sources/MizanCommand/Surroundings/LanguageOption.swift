internal import ArgumentParser
internal import MizanCore

/// The language of a result that has no numbers in it as people write them.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of the result: en, fr, es or ar.", valueName: "language"))
  var tag: LanguageTag?

  /// The language that was asked for; `nil` where none was.
  var wanted: Language? { tag?.language }

  var language: Language { wanted ?? .en }

  func validate() throws {
    // Where nothing is written as in a country, naming one would be without effect.
    if tag?.region != nil { throw ValidationError(Notes.countryWithoutEffect(language)) }
  }
}
