internal import ArgumentParser

/// The `mizan` executable.
@main
struct MizanTool {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let word = MistypedCommand(arguments) {
      Console.note(word.message)
      Console.exit(.usage)
    }
    do {
      if ProgramDetails.areAskedFor(by: arguments) {
        try Console.write(ProgramDetails.text)
        Console.exit(.done)
      }
      try ProgramDetails.requireLibraries()
      var command = try RootCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      Console.exit(because: error)
    }
  }
}

/// What all subcommands hang on.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mizan",
    abstract: "Assess cities against checklists of gender-responsive migration policy.",
    discussion: """
      Reads checklists and city profiles in YAML; writes gap reports, comparisons and memos. \
      What nobody has said stays unknown and is never counted as a no.

      Examples:
        mizan assess seeds/cities/sao-paulo.yaml
        mizan compare seeds/cities/*.yaml --format csv -o cities.csv
      """,
    version: ProgramDetails.version,
    subcommands: [
      AssessCommand.self, BatchCommand.self, CompareCommand.self, MemoCommand.self,
      PlanCommand.self,
      ProgressCommand.self,
      VoicesCommand.self, CheckCommand.self,
      ExplainCommand.self, EvaluateCommand.self, NewCommand.self, SchemaCommand.self,
      DocsCommand.self, DoctorCommand.self, TemplateCommand.self,
      FormCommand.self, ExportCommand.self, ServeCommand.self,
    ])
}
