import MizanCore
import MizanExpression
import MizanYAML

/// The rules of the checklist `urban-migration` in `rules/`, each with its twin written by hand.
struct ShippedRules {
  struct Entry {
    let id: String
    let rule: Rule
    let byHand: HandWritten
  }

  private(set) var rules: [Entry] = []
  let vocabulary: FactVocabulary
  /// How often everything is timed.
  private let rounds: Int
  /// The checklist, its criteria and `facts.yaml`.
  private let files: [SourceFile]

  init(folder: String, rounds: Int) throws(LoadFailure) {
    self.rounds = rounds
    var files: [SourceFile] = []
    for file in try SourceFolder.yamlFiles(in: folder) { files.append(try file.read()) }
    let rulebook = Rulebook.load(files).rulebook
    guard let checklist = rulebook.checklist("urban-migration") else { fatalError("no checklist") }
    vocabulary = checklist.vocabulary
    for criterion in checklist.criteria {
      guard let rule = criterion.rule else { continue }
      guard let byHand = HandWritten.rules.first(where: { $0.criterion == criterion.id }) else {
        fatalError("\(criterion.id) is not written by hand")
      }
      rules.append(Entry(id: criterion.id, rule: rule, byHand: byHand))
    }
    let criteria = checklist.criteria.map { $0.id.split(separator: ".").joined(separator: "/") }
    let names = criteria + ["checklists/\(checklist.id)", "facts"]
    self.files = files.filter { file in names.contains { file.path.hasSuffix("/\($0).yaml") } }
  }
}

extension ShippedRules {
  /// Where both do not come to the same, of many cities of which more and more is known.
  func difference(_ random: inout SplitMix64) -> String? {
    for unknown in [1, 0.9, 0.7, 0.5, 0.3, 0.1, 0] {
      for city in City.random(2_000, unknown: unknown, vocabulary, &random) {
        for entry in rules {
          let verdict = entry.rule.judge(city.facts)
          let levels = verdict.levels.indices.reduce(0) { $0 | UInt32(1) << UInt32($1) }
          let judged = Possible(levels: levels, mayNotApply: verdict.mayNotApply)
          let byHand = entry.byHand.judge(city.plain)
          if judged == byHand, verdict.failure == nil { continue }
          return "\(entry.id): judged \(judged), by hand \(byHand), of \(city.plain)"
        }
      }
    }
    return nil
  }

  /// Nanoseconds to judge one rule, here and by hand, and the allocations of a whole round.
  func judging(unknown: Double, _ random: inout SplitMix64) -> (pair: Pair, allocations: Int?) {
    let cities = City.random(512, unknown: unknown, vocabulary, &random)
    let (facts, plain) = (cities.map(\.facts), cities.map(\.plain))
    let (rules, byHand) = (rules.map(\.rule), rules.map(\.byHand))
    var sum = 0
    let judge = { sum &+= ShippedRules.judge(facts, rules) }
    let judgeByHand = { sum &+= ShippedRules.judge(plain, byHand) }
    let pair = Pair(
      rounds: rounds, per: cities.count * rules.count, judge, judgeByHand)
    let count = allocations(judge)
    return (pair, sum == 0 ? nil : count)
  }

  private static func judge(_ cities: [FactValues], _ rules: [Rule]) -> Int {
    var sum = 0
    for city in cities {
      for rule in rules { sum &+= rule.judge(city).levels.worst }
    }
    return sum
  }

  private static func judge(_ cities: [CityFacts], _ rules: [HandWritten]) -> Int {
    var sum = 0
    for city in cities {
      for rule in rules { sum &+= rule.judge(city).levels.trailingZeroBitCount }
    }
    return sum
  }

  /// Nanoseconds to compile every expression, and to parse the files that they stand in.
  func reading() -> Pair {
    Pair(rounds: rounds) {
      for entry in rules {
        for expression in entry.rule.expressions {
          _ = try? CompiledExpression(expression.text, in: entry.rule.vocabulary.names)
        }
      }
    } _: {
      for file in files { _ = try? YAMLDocument(parsing: file.bytes) }
    }
  }
}
