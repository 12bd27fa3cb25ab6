internal import MizanYAML

extension CityMandate {
  private static let keys = Keys(
    "city-mandate",
    [
      .required("is", .choice(Holder.self)), .optional("with", .text), .optional("by", .text),
    ],
    alternatives: [.atMostOne(["with", "by"])])

  static let shape = Shape.short(.choice(Holder.self), full: .mapping(keys))

  /// Where the power to act lies, or `{is: …, with: …}`, or `{is: outside, by: …}`.
  init?(_ node: YAMLNode, _ reader: TextReader, _ log: inout FileLog) {
    counterpart = nil
    if node.kind != .mapping {
      guard let holder = node.choice(Holder.self, &log) else { return nil }
      self.holder = holder
      return
    }
    guard let fields = Fields(node, CityMandate.keys, &log) else { return nil }
    let holder = fields["is"]?.choice(Holder.self, &log)
    for (key, value) in node.pairs where key.text == "with" || key.text == "by" {
      let counterpart = reader.text(value, &log)
      guard let holder else { continue }
      if holder.counterpartKey == key.text {
        self.counterpart = counterpart
      } else {
        log.report(
          .misplacedCounterpart, at: key.place, ["name": key.text, "found": holder.rawValue])
      }
    }
    guard let holder else { return nil }
    self.holder = holder
  }
}

extension CityMandate.Holder {
  /// The key that names the counterpart; `nil` where the city needs none.
  var counterpartKey: String? {
    switch self {
    case .municipal: nil
    case .shared, .national: "with"
    case .outside: "by"
    }
  }
}
