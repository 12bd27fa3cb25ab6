import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

/// Shrunk cases of the property tests that failed once: a file each in `Tests/Regressions/Expressions`.
///
/// ```
/// # What was wrong. MIZAN_SEED=17
/// i0 = 5
/// i1 ?
/// office.seats -
/// i0 + i1
/// => ? i1
/// ```
///
/// Comments, a line for each fact of `World`, the expression, and what it comes to: what a property prints, with the
/// outcome of the reference behind it.
struct RegressionFile: CustomTestStringConvertible {
  var name: String
  var told: [Told]
  var expression: String
  var expected: String

  var testDescription: String { name }

  static let folder = "Tests/Regressions/Expressions"

  static let all: [RegressionFile] =
    ((try? names) ?? []).compactMap { try? RegressionFile($0) }

  static var names: [String] {
    get throws { try TemporaryFolder.names(in: packageRoot + "/" + folder) }
  }

  init(_ name: String) throws {
    let bytes = try packageBytes("\(RegressionFile.folder)/\(name)")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    self.name = name
    expected = String(try #require(lines.last).dropFirst("=> ".count))
    expression = String(try #require(lines.dropLast().last))
    told = Situation.world.facts.map { _ in .unknown }
    for line in lines.dropLast(2) {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      let slot = try #require(Situation.world.vocabulary.slot(of: words[0]), "\(line)")
      switch words[1] {
      case "?": break
      case "-": told[slot] = .absent
      default: told[slot] = .value(World.Known(try #require(Meaning(Example.constant(words[2])))))
      }
    }
  }
}

@Suite("What failed once and was made small")
struct RegressionFileTests {
  @Test("comes to what the reference said", arguments: RegressionFile.all)
  func each(file: RegressionFile) throws {
    let expression = try CompiledExpression(file.expression, in: Situation.world.vocabulary)
    let value = expression.value(Situation.world.values(file.told))
    let outcome = Reference.Outcome(value, of: expression, in: Situation.world.vocabulary)
    #expect("\(outcome)" == file.expected)
    let tree = TreeReader.tree(
      file.expression, facts: Set(Situation.world.facts.map(\.path)),
      variables: Set(Situation.world.variables.keys))
    var reference = Situation.world.reference(file.told)
    let plain = try reference.outcome(#require(tree))
    #expect(plain.map { "\($0)" } == file.expected)
  }

  @Test("no file is passed over")
  func files() throws {
    let names = try RegressionFile.names
    #expect(names == RegressionFile.all.map(\.name) && !names.isEmpty)
  }
}
