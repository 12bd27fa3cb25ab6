import MizanCore
import MizanReport
import TestSupport
import Testing

/// An entry of the folder `Invalid`: a file that is wrong, or a folder of such files, and beside
/// it what is said about it.
///
/// `M103-what.yaml` is wrong in ways that have the code M103 alone; `several-what.yaml` is wrong in
/// several ways at once.
struct InvalidCase: CustomTestStringConvertible, Sendable {
  static let folder = "Tests/MizanCoreTests/Invalid"

  /// The name of the file without its extension, or of the folder.
  let name: String
  /// Each with the path that is shown: its name, or its path in the folder of the case.
  var files: [SourceFile]

  var testDescription: String { name }

  /// The code in the name; `nil` for several.
  var code: DiagnosticCode? { DiagnosticCode(rawValue: String(name.prefix { $0 != "-" })) }

  var diagnostics: [Diagnostic] {
    Checkup(of: files, among: MiniFiles.rules + MiniFiles.facts).diagnostics
  }

  /// What `mizan check` prints.
  var text: String {
    DiagnosticFormat.text.render(Findings(diagnostics, files: files.count), TextStyle())
  }

  /// The file that holds the text that is expected.
  var expectation: String { "\(InvalidCase.folder)/\(name).txt" }

  static func all() throws -> [InvalidCase] {
    let root = packageRoot + "/" + folder
    var cases: [InvalidCase] = []
    for path in try SourceFolder.yamlFiles(in: root).map(\.path) {
      let parts = path.dropFirst(root.count + 1).split(separator: "/", maxSplits: 1)
      let name = String(parts[0].split(separator: ".")[0])
      let bytes = try packageBytes("\(folder)/\(parts.joined(separator: "/"))")
      let file = SourceFile(path: String(parts[parts.count - 1]), bytes: bytes)
      if cases.last?.name == name {
        cases[cases.count - 1].files.append(file)
      } else {
        cases.append(InvalidCase(name: name, files: [file]))
      }
    }
    return cases
  }
}

/// The small rules that files are checked against, and the seeds that go with them.
enum MiniFiles {
  static let rules = files("rules")
  static let seeds = files("seeds")
  /// Facts of every type, for conditions to test.
  static let facts = files("facts", in: "Tests/Fixtures/")
  /// Rules that test those facts, and a profile that states them.
  static let ruled = files("ruled", in: "Tests/Fixtures/")

  /// With paths that are the same on every machine: from the folder of both.
  private static func files(
    _ folder: String, in root: String = "Tests/Fixtures/mini/"
  ) -> [SourceFile] {
    let files = (try? Mini.files(root + folder)) ?? []
    return files.map { file in
      SourceFile(
        path: String(file.path.dropFirst(packageRoot.count + 1 + root.count)), bytes: file.bytes)
    }
  }
}

extension SourceFile {
  init(_ path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
