internal import MizanYAML

extension Challenge {
  static let fileKeys = Keys(
    file: .challenges, [.required("challenges", .list(of: .mapping(keys)))])
  private static let keys = Keys(
    "challenge",
    [
      .required("id", .identifier), .required("title", .text),
      .optional("sources", Citation.listShape),
    ])

  /// Every entry of a `challenges/v1` file whose id is not among `ids` yet.
  static func list(
    _ root: YAMLNode, _ ids: inout UniqueIDs, _ log: inout FileLog
  ) -> [Challenge] {
    guard let fields = Fields(root, fileKeys, &log) else { return [] }
    let reader = TextReader(fields, &log)
    var challenges: [Challenge] = []
    for element in fields["challenges"]?.list(&log) ?? [] {
      guard let fields = Fields(element, keys, &log) else { continue }
      let id = fields["id"]?.identifier(&log)
      let title = reader.text(fields["title"], &log)
      let sources = Citation.list(fields["sources"], &log)
      guard let id, let title, ids.insert(id, element, &log) else { continue }
      challenges.append(Challenge(id: id, title: title, sources: sources))
    }
    return challenges
  }
}
