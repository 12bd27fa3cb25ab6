import MizanCore
import MizanReport
import TestSupport
import Testing

/// The page on formats shows files that are right.
struct FormatsPageTests {
  static func examples() throws -> [SourceFile] {
    let page = String(decoding: try packageBytes("docs/formats.md"), as: UTF8.self)
    return page.split(separator: "```yaml\n").dropFirst().enumerated().map { index, part in
      let text = part.split(separator: "```", maxSplits: 1).first ?? ""
      return SourceFile(path: "example-\(index + 1).yaml", bytes: Array(text.utf8))
    }
  }

  @Test(arguments: try examples())
  func anExampleIsReadWithoutAComplaint(file: SourceFile) throws {
    let shared = try Shipped.files("rules")
    let errors = Checkup(of: [file], among: shared).diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(DiagnosticText(style: TextStyle()).string(errors))")
  }

  @Test func thereIsAnExampleOfEachKind() throws { #expect(try Self.examples().count == 10) }
}
