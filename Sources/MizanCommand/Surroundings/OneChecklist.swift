internal import ArgumentParser

/// That `--checklist` stands once, where a command goes by one.
///
/// ArgumentParser takes the last of several without a word, and shows an option that it gathers as one that may be
/// repeated.
enum OneChecklist {
  private static let option = "--checklist"

  /// Refuses several: nobody can tell which is meant.
  static func require(in arguments: [String] = CommandLine.arguments) throws {
    let named = names(in: arguments)
    if named.count > 1 { throw ValidationError(Notes.oneChecklist(named)) }
  }

  /// What is named in a command's arguments.
  static func names(in arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    return options.indices.compactMap { index in
      if options[index] == option { return options[(index + 1)...].first ?? "" }
      guard options[index].hasPrefix(option + "=") else { return nil }
      return String(options[index].dropFirst(option.count + 1))
    }
  }
}
