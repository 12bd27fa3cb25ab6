import ExpressionSupport
import MizanExpression
import Testing

/// What `Cases` say is said by the reference as well: so it is no second opinion, but the language.
@Suite("The plain evaluator does what the cases say")
struct ReferenceCaseTests {
  private static let facts = Set(Example.facts.map(\.name))

  /// The trees of the variables that cases may name.
  private static let variables: [String: Tree] = Example.variables.reduce(into: [:]) {
    $0[$1.name] = TreeReader.tree($1.text, facts: facts, variables: Set($0.keys))
  }

  private static let told: [String: Told] = Dictionary(
    uniqueKeysWithValues: Example.facts.compactMap { fact in
      switch fact.value {
      case "?": return (fact.name, .unknown)
      case "-": return (fact.name, .absent)
      default:
        guard let value = try? Example.constant(fact.value), let meaning = Meaning(value) else {
          return nil
        }
        return (fact.name, .value(World.Known(meaning)))
      }
    })

  /// Those that come to something; what is not checked may name what there is not.
  private static let cases = Case.all.filter { !$0.expected.hasPrefix("X ") && $0.isChecked }

  @Test("each case gives what it says", arguments: cases)
  func each(example: Case) throws {
    let tree = try #require(
      TreeReader.tree(
        example.expression, facts: ReferenceCaseTests.facts,
        variables: Set(ReferenceCaseTests.variables.keys)))
    var reference = Reference(
      ReferenceCaseTests.told, variables: ReferenceCaseTests.variables)
    let outcome = reference.outcome(tree)
    switch try #require(outcome) {
    case .value(let meaning):
      let expected = try Example.constant(example.expected)
      #expect(meaning.value.isSame(as: expected), "gives \(meaning.written)")
    case .unknown(let names):
      #expect(Set(example.expected.dropFirst(2).split(separator: ", ").map(String.init)) == names)
    case .failure(let reason):
      #expect(example.expected.split(separator: " @")[0] == "! \(reason.rawValue)")
    }
  }

  @Test("a tree is read as it is written")
  func reading() throws {
    #expect(ReferenceCaseTests.variables.count == Example.variables.count)
    #expect(ReferenceCaseTests.cases.count > 1_000)
  }
}
