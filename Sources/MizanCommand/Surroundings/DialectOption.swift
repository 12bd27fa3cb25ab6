public import ArgumentParser
public import MizanReport

/// For whom values with separators are written.
struct DialectOption: ParsableArguments {
  @Option(
    name: .customLong("csv"),
    help: """
      For whom csv is written: plain for programs, with commas; excel for spreadsheets, with the separators \
      of the language.
      """)
  var given: CSVDialect?

  var dialect: CSVDialect { given ?? .plain }

  /// Refuses the option where no such values are written.
  func require(_ isCSV: Bool) throws {
    if given != nil, !isCSV { throw ValidationError(Notes.csvAlone) }
  }
}

extension CSVDialect: ExpressibleByArgument {}
