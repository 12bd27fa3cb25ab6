internal import MizanYAML

extension Implementation {
  /// The name of the scale; criteria name it, and no file may give it other levels.
  static let scale = "implementation"

  /// The two ends as levels, for recommendations and reports.
  static let levels = [
    Level(id: "none", score: 0, label: LocalizedText("none")),
    Level(id: "full", score: 1, label: LocalizedText("full")),
  ]

  static let keys: [Key] = Aspect.allCases.map {
    .optional($0.rawValue, .choice(Aspect.Reply.self))
  }

  /// What the keys of the aspects say; an aspect without a key is unknown.
  init(_ fields: Fields, _ log: inout FileLog) {
    func reply(_ aspect: Aspect) -> Aspect.Reply {
      fields[aspect.rawValue]?.choice(Aspect.Reply.self, &log) ?? .unknown
    }
    self.init(rule: reply(.rule), means: reply(.means), practice: reply(.practice))
  }

  /// The first key of an aspect, where there is one.
  static func first(in fields: Fields) -> YAMLNode? {
    Aspect.allCases.lazy.compactMap { fields[$0.rawValue] }.first
  }
}
