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
  private(set) var facts: FactValues
  private(set) var city = ""
  private(set) var respondent = ""
  private(set) var date = ""
  private(set) var isFictional = false
  /// The slots that the profile set, to be cleared before the next one.
  private var touched: [Int] = []
  private let given: GivenSlots

  init(_ rulebook: Rulebook, _ checklist: Checklist) {
    names = QuickNames(rulebook, checklist)
    replies = [Reply](repeating: .none, count: checklist.criteria.count)
    facts = checklist.vocabulary.values(of: nil)
    given = GivenSlots(checklist.vocabulary)
  }

  /// Reads a profile in place of the one before.
  ///
  /// - Returns: whether it could; if not, what was read is worth nothing.
  mutating func read(_ nodes: FlatNodes) -> Bool {
    for slot in touched { facts[slot] = .unknown }
    touched.removeAll(keepingCapacity: true)
    for index in replies.indices { replies[index] = .none }
    (city, respondent, date, isFictional) = ("", "", "", false)
    guard !nodes.isEmpty, nodes.isMapping(0) else { return false }
    // Whether evidence may be left out stands somewhere in the file.
    guard let seen = readHead(nodes), seen & Self.required == Self.required else { return false }
    return readBody(nodes)
  }

  private static let required: UInt16 =
    [QuickNames.TopKey.mizan, .city, .respondent, .date].reduce(0) { $0 | $1.bit }

  /// Which keys there are, by their bits.
  private mutating func readHead(_ nodes: FlatNodes) -> UInt16? {
    var seen: UInt16 = 0
    var key = 1
    for _ in 0..<nodes.count(0) {
      let value = nodes.next(key)
      guard let index = names.topKeys.index(of: nodes.text(key)),
        let name = QuickNames.TopKey(rawValue: index)
      else { return nil }
      seen |= name.bit
      let isRead: Bool
      switch name {
      case .mizan: isRead = nodes.text(value).elementsEqual(FileKind.profile.rawValue.utf8)
      case .city: isRead = readCity(nodes, value)
      case .respondent: isRead = readRespondent(nodes, value)
      case .date: isRead = readDate(nodes, value)
      case .fictional:
        let truth = QuickReader.truth(nodes, value)
        isFictional = truth ?? false
        isRead = truth != nil
      case .language: isRead = nodes.isLanguage(value) && nodes.isScalar(value)
      case .answered: isRead = isAnswered(nodes, value)
      case .mandate: isRead = areMandates(nodes, value)
      case .facts, .answers: isRead = nodes.isMapping(value)
      }
      guard isRead else { return nil }
      key = nodes.next(value)
    }
    return seen
  }

  private mutating func readBody(_ nodes: FlatNodes) -> Bool {
    var key = 1
    for _ in 0..<nodes.count(0) {
      let value = nodes.next(key)
      switch names.topKeys.index(of: nodes.text(key)).flatMap(QuickNames.TopKey.init) {
      case .facts: guard readFacts(nodes, value) else { return false }
      case .answers: guard readAnswers(nodes, value) else { return false }
      default: break
      }
      key = nodes.next(value)
    }
    return true
  }

  private mutating func readDate(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isDate(node) else { return false }
    date = String(decoding: nodes.text(node), as: UTF8.self)
    if let year = QuickNumber.digits(nodes.text(node), 0, 4) {
      set(given.year, .value(.int(Int64(year))))
    }
    return true
  }

  /// `true` or `false`; `nil` for anything else, such as `True`.
  static func truth(_ nodes: FlatNodes, _ node: Int) -> Bool? {
    guard nodes.isPlain(node) else { return nil }
    let text = nodes.text(node)
    if text.elementsEqual("true".utf8) { return true }
    return text.elementsEqual("false".utf8) ? false : nil
  }

  /// Sets a fact until the next profile is read.
  mutating func set(_ slot: Int?, _ knowledge: FactValues.Knowledge) {
    guard let slot else { return }
    facts[slot] = knowledge
    touched.append(slot)
  }

  mutating func set(_ criterion: Int?, _ reply: Reply) {
    if let criterion { replies[criterion] = reply }
  }
}

extension QuickReader {
  /// The slots of what a profile's head says.
  fileprivate struct GivenSlots: Sendable {
    let (country, roles, size, year): (Int?, Int?, Int?, Int?)

    init(_ vocabulary: FactVocabulary) {
      func slot(_ path: String) -> Int? { vocabulary.names.slot(of: path) }
      (country, roles) = (slot("city.country"), slot("city.roles"))
      (size, year) = (slot("city.size"), slot("profile.year"))
    }
  }

  private mutating func readCity(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node) else { return false }
    var hasName = false
    var key = node + 1
    for _ in 0..<nodes.count(node) {
      let value = nodes.next(key)
      guard let index = names.cityKeys.index(of: nodes.text(key)),
        let name = QuickNames.CityKey(rawValue: index)
      else { return false }
      switch name {
      case .id:
        guard nodes.isIdentifier(value) else { return false }
        city = String(decoding: nodes.text(value), as: UTF8.self)
      case .name:
        guard nodes.isLocalizedText(value) else { return false }
        hasName = true
      case .localName: guard nodes.isText(value) else { return false }
      case .country:
        let code = nodes.text(value)
        guard code.count == 2, code.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
        set(given.country, .value(.string(String(decoding: code, as: UTF8.self))))
      case .roles: guard readRoles(nodes, value) else { return false }
      case .size:
        guard let size = names.sizes.index(of: nodes.text(value)) else { return false }
        set(given.size, .value(.string(QuickNames.allSizes[size].rawValue)))
      }
      key = nodes.next(value)
    }
    return hasName && !city.isEmpty
  }

  private mutating func readRoles(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isSequence(node) else { return false }
    var found: Set<CityRole> = []
    var element = node + 1
    for _ in 0..<nodes.count(node) {
      guard let role = names.roles.index(of: nodes.text(element)) else { return false }
      found.insert(QuickNames.allRoles[role])
      element = nodes.next(element)
    }
    let roles = QuickNames.allRoles.filter(found.contains)
    if !roles.isEmpty { set(given.roles, .value(.list(roles.map { .string($0.rawValue) }))) }
    return true
  }

  private mutating func readRespondent(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node), nodes.count(node) == 2 else { return false }
    var hasKind = false
    var key = node + 1
    for _ in 0..<2 {
      let value = nodes.next(key)
      if nodes.text(key).elementsEqual("id".utf8), nodes.isIdentifier(value) {
        respondent = String(decoding: nodes.text(value), as: UTF8.self)
      } else if nodes.text(key).elementsEqual("kind".utf8) {
        hasKind = names.respondents.index(of: nodes.text(value)) != nil
      }
      key = nodes.next(value)
    }
    return hasKind && !respondent.isEmpty
  }

  /// Whether the profile says of checklists that it answered the versions at hand.
  private func isAnswered(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node) else { return false }
    var key = node + 1
    for _ in 0..<nodes.count(node) {
      let value = nodes.next(key)
      guard let index = names.checklists.index(of: nodes.text(key)), nodes.isScalar(value),
        nodes.text(value).elementsEqual(names.versions[index].utf8)
      else { return false }
      key = nodes.next(value)
    }
    return true
  }

  private func areMandates(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node) else { return false }
    var key = node + 1
    for _ in 0..<nodes.count(node) {
      let value = nodes.next(key)
      guard names.mandates.index(of: nodes.text(key)) != nil, isMandate(nodes, value) else {
        return false
      }
      key = nodes.next(value)
    }
    return true
  }

  /// A holder, or `{is: …, with: …}`, or `{is: outside, by: …}`.
  private func isMandate(_ nodes: FlatNodes, _ node: Int) -> Bool {
    guard nodes.isMapping(node) else { return names.holders.index(of: nodes.text(node)) != nil }
    guard nodes.count(node) == 2 else { return false }
    let (first, second) = (node + 1, nodes.next(nodes.next(node + 1)))
    let (holder, counterpart) = (nodes.next(first), nodes.next(second))
    guard nodes.text(first).elementsEqual("is".utf8),
      let index = names.holders.index(of: nodes.text(holder)),
      let wanted = QuickNames.allHolders[index].counterpartKey
    else { return false }
    return nodes.text(second).elementsEqual(wanted.utf8) && nodes.isLocalizedText(counterpart)
  }
}
