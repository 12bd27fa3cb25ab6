internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// A first argument that is no command: ArgumentParser would call it an unexpected argument.
struct MistypedCommand {
  private let word: String
  private let suggestions: [String]

  /// `nil` when the first argument is a command, an option or missing.
  init?(_ arguments: [String]) {
    let names =
      RootCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" } + ["help"]
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) else {
      return nil
    }
    self.word = word
    suggestions = Suggestion.near(word, in: names)
  }

  var message: String { Notes.unknownCommand(word, suggestions: suggestions) }
}
