internal import MizanExpression
internal import MizanYAML

/// Reads what a batch needs of a profile, and nothing else, off the bytes of its document.
///
/// It takes only profiles that the full reader would take without an error, and reads them alike. Where it is not
/// sure it gives up, and the full reader has the word.
struct QuickReader: Sendable {
  /// What a profile replies to a criterion of the checklist.
  enum Reply: Sendable {
    case none
    case level(Int)
    case aspects(Implementation)
    case notApplicable
  }

  let names: QuickNames
  /// By criterion of the checklist.
  private(set) var replies: [Reply]
  /// What is known of each fact of the checklist.
  var facts: FactValues
  var city = ""
  var respondent = ""
  private(set) var date = ""
  private(set) var isFictional = false
  let given: GivenSlots
  var seenFacts: SeenNumbers
  var seenCriteria: SeenNumbers
  var seenMandates: SeenNumbers

  /// The slots of what a profile's head says.
  struct GivenSlots: Sendable {
    let (country, roles, size, year): (Int?, Int?, Int?, Int?)

    init(_ vocabulary: FactVocabulary) {
      func slot(_ path: String) -> Int? { vocabulary.names.slot(of: path) }
      (country, roles) = (slot("city.country"), slot("city.roles"))
      (size, year) = (slot("city.size"), slot("profile.year"))
    }
  }

  init(_ rulebook: Rulebook, _ checklist: Checklist) {
    names = QuickNames(rulebook, checklist)
    replies = [Reply](repeating: .none, count: checklist.criteria.count)
    facts = checklist.vocabulary.values(of: nil)
    given = GivenSlots(checklist.vocabulary)
    seenFacts = SeenNumbers(names.factsByIndex.count)
    seenCriteria = SeenNumbers(names.criteriaByIndex.count)
    seenMandates = SeenNumbers(names.mandates.count)
  }

  /// Reads a profile in place of the one before.
  ///
  /// - Returns: whether it could; if not, what was read is worth nothing.
  mutating func read(_ nodes: FlatNodes) -> Bool {
    facts.forget()
    for index in replies.indices { replies[index] = .none }
    (city, respondent, date, isFictional) = ("", "", "", false)
    // Whether evidence may be left out stands somewhere in the file.
    return !nodes.isEmpty && readHead(nodes) && readBody(nodes)
  }

  private static let required =
    [QuickNames.TopKey.mizan, .city, .respondent, .date].map(\.rawValue)

  private mutating func readHead(_ nodes: FlatNodes) -> Bool {
    var seen = SeenKeys()
    return nodes.allPairs(of: 0) { key, value in
      guard let index = names.find(nodes, key, in: names.words.topKeys), seen.insert(index),
        let name = QuickNames.TopKey(rawValue: index)
      else { return false }
      switch name {
      case .mizan: return nodes.text(value).elementsEqual(FileKind.profile.rawValue.utf8)
      case .city: return readCity(nodes, value)
      case .respondent: return readRespondent(nodes, value)
      case .date: return readDate(nodes, value)
      case .fictional:
        guard let truth = nodes.truth(value) else { return false }
        isFictional = truth
        return true
      case .language: return names.isLanguage(nodes, value)
      case .answered: return names.isAnswered(nodes, value)
      case .mandate: return areMandates(nodes, value)
      case .facts, .answers: return nodes.isMapping(value)
      }
    } && seen.hasAll(QuickReader.required)
  }

  private mutating func readBody(_ nodes: FlatNodes) -> Bool {
    nodes.allPairs(of: 0) { key, value in
      switch names.find(nodes, key, in: names.words.topKeys).flatMap(QuickNames.TopKey.init) {
      case .facts: readFacts(nodes, value)
      case .answers: readAnswers(nodes, value)
      default: true
      }
    }
  }

  private mutating func readDate(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isDate(node) else { return false }
    date = String(decoding: nodes.text(node), as: UTF8.self)
    if let year = QuickNumber.digits(nodes.text(node), 0, 4), let slot = given.year {
      facts.set(slot, Int64(year))
    }
    return true
  }

  mutating func set(_ criterion: Int?, _ reply: Reply) {
    if let criterion { replies[criterion] = reply }
  }
}
