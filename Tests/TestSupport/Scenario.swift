/// One run of the tool and what it must give, kept in a `.scenario` file.
///
/// ```
/// $ mizan assess alpha.yaml --format json
/// exit 0
/// ---- output
/// …
/// ---- errors
/// …
/// ```
public struct Scenario: Sendable, CustomStringConvertible {
  private static let outputMark = "---- output"
  private static let errorsMark = "---- errors"

  private let path: String
  private let command: String
  private let expected: String

  /// Reads a scenario.
  ///
  /// - Parameter path: in the package.
  /// - Throws: when there is no such file to read.
  public init(_ path: String) throws {
    self.path = path
    expected = String(decoding: try packageBytes(path), as: UTF8.self)
    command = String(expected.prefix { $0 != "\n" })
  }

  /// The path, by which a failing case is found.
  public var description: String { path }

  /// Runs the command and gives what the file holds and what it should hold; with golden files
  /// being updated, the file is rewritten first.
  public func run() throws -> (actual: String, expected: String) {
    let words = Scenario.words(command)
    guard words.starts(with: ["$", "mizan"]) else { return ("no command: \(command)", "") }
    let environment = ["SOURCE_DATE_EPOCH": "1795478400", "NO_COLOR": "1"]
    let result = try Tool.run(Array(words.dropFirst(2)), environment: environment)
    let actual = [
      command, "exit \(result.status)", Scenario.outputMark,
      result.output + Scenario.errorsMark, result.errors,
    ].joined(separator: "\n")
    if updatesGoldenFiles { try writePackageFile(path, actual) }
    return (actual, updatesGoldenFiles ? actual : expected)
  }

  /// The words of a command line; single quotes hold words with spaces together.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "'": isQuoted.toggle()
      case " " where !isQuoted:
        words.append(word)
        word = ""
      default: word.append(character)
      }
    }
    return words + [word]
  }
}
