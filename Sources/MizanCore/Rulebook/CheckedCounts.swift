internal import MizanYAML

/// How much of each kind was checked.
public struct CheckedCounts: Hashable, Sendable {
  /// In files of their own or whole in checklists, as far as they could be read.
  public var criteria: Int
  /// One a file.
  public var profiles: Int
  /// Entries of files of practices.
  public var practices: Int

  init(criteria: Int, seeds: [ParsedFile]) {
    self.criteria = criteria
    profiles = seeds.count { $0.kind == .profile }
    practices = seeds.reduce(0) { $0 + $1.practices }
  }
}

extension ParsedFile {
  /// How many practices it lists.
  fileprivate var practices: Int { kind == .practices ? root["practices"]?.count ?? 0 : 0 }
}
