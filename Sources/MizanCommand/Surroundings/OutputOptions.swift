public import ArgumentParser
public import MizanCore
internal import MizanReport

/// How a command shows its result.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"), help: "The language of the report: en, fr, es or ar.")
  var language: Language = .en

  @Option(name: .shortAndLong, help: "The file to write instead of the standard output.")
  var output: String?

  @Option(help: "Colours: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Nothing beside the result but errors.")
  var quiet = false

  /// How text looks where it goes.
  var style: TextStyle {
    TextStyle(isColored: output == nil ? color.forStandardOutput : color == .always)
  }

  /// Writes the result where it was asked for.
  func write(_ text: String) throws {
    if !PhraseCatalog.written.contains(language) { note(Notes.notTranslated(language.rawValue)) }
    guard let output, output != "-" else { return try Console.write(text) }
    try OutputFile(path: output).write(text)
    note(Notes.wrote(output))
  }

  /// Says something beside the result, unless nobody wants to hear it.
  func note(_ text: String) { if !quiet { Console.note(text) } }

  /// The format to write in: the one asked for, else what the name of the output file says, else
  /// the first.
  func format<Format: OutputFormat>(_ asked: Format?) -> Format {
    if let asked { return asked }
    let suffix = output?.split(separator: ".", omittingEmptySubsequences: false).last
    return Format.allCases.first { $0.fileExtension == suffix.map(String.init) }
      ?? Format.allCases[Format.allCases.startIndex]
  }
}

extension Language: ExpressibleByArgument {}

/// The formats of one command; the first is the usual one.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension OutputFormat {
  /// What the names of such files end in.
  var fileExtension: String { rawValue == "text" ? "txt" : rawValue }
}
