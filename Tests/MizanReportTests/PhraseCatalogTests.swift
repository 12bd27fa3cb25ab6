import MizanCore
import MizanYAML
import Testing
import TestSupport

@testable import MizanReport

@Test func debugging() throws {
  for f in ["en.yaml", "diagnostics.en.yaml"] {
    do {
      let d = try YAMLDocument(parsing: packageBytes("Sources/MizanReport/Language/Phrases/\(f)"))
      print(d.root!.count)
    } catch let e as YAMLFailure { print(f, e.problems) }
  }
}
