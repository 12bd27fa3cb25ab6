import MizanYAML
import TestSupport
import Testing

@Suite("No bytes crash the reader, and every place lies in the file")
struct MutationTests {
  /// Reads a file and checks all places, of its values or its problems.
  private func check(_ bytes: [UInt8], _ reused: inout YAMLDocument) {
    let shape = FileShape(bytes)
    do throws(YAMLFailure) {
      let document = try YAMLDocument(parsing: bytes)
      try reused.parse(bytes)
      let nodes = document.root?.all ?? []
      #expect(nodes.allSatisfy { shape.holds($0.place) }, "\(bytes)")
      #expect(nodes.map(\.text) == reused.root?.all.map(\.text) ?? [])
      _ = nodes.map(\.value)
    } catch {
      #expect(!error.problems.isEmpty)
      #expect(error.problems.count <= Limits.standard.problems)
      #expect(error.problems.allSatisfy { shape.holds($0.place) }, "\(bytes) \(error.problems)")
      let starts = error.problems.map { [$0.place.line, $0.place.column] }
      #expect(starts.elementsEqual(starts.sorted { $0.lexicographicallyPrecedes($1) }))
    }
  }

  @Test("random bytes", arguments: 0..<10)
  func random(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    var document = YAMLDocument()
    for _ in 0..<500 {
      let count = rolls.below(80)
      check((0..<count).map { _ in UInt8(truncatingIfNeeded: rolls.next()) }, &document)
    }
  }

  @Test("random pieces of YAML", arguments: 0..<10)
  func pieces(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    var document = YAMLDocument()
    for _ in 0..<1_000 {
      check(Drawn.pieces(&rolls), &document)
    }
  }

  @Test("random changes of a valid file", arguments: 0..<10)
  func changes(seed: Int) {
    var rolls = SplitMix64(seed: UInt64(seed))
    var document = YAMLDocument()
    let valid = Array(sample.utf8)
    for _ in 0..<500 {
      check(Drawn.changed(valid, &rolls), &document)
    }
  }

  @Test("every beginning of a valid file")
  func beginnings() {
    var document = YAMLDocument()
    let valid = Array(sample.utf8)
    for count in 0...valid.count { check(Array(valid[..<count]), &document) }
  }
}
