public import ArgumentParser
public import MizanCore
internal import MizanReport

/// `mizan schema`: the JSON Schema of a kind of file.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Write the JSON Schema of a kind of file, for editors.",
    discussion: """
      The same schemas lie in rules/schema. They know the form of a file; whether the names in it \
      exist and its rules make sense, check finds out.

      Examples:
        mizan schema profile
        mizan schema criterion -o criterion.schema.json
      """)

  @Argument(help: "The kind of file.")
  var kind: FileKind

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.requireName()
    try output.write(FileSchema(of: kind).json.text)
  }
}

extension FileKind: ExpressibleByArgument {
  /// The kind called `argument`, without a version.
  public init?(argument: String) {
    guard let kind = FileKind.allCases.first(where: { $0.name == argument }) else { return nil }
    self = kind
  }

  /// What may stand on a command line.
  public static var allValueStrings: [String] { allCases.map(\.name) }
}
