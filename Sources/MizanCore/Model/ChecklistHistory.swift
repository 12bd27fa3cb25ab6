/// How a checklist came from its earlier versions.
///
/// Criteria are named by `group.name`, groups by a name without a dot.
public struct ChecklistHistory: Hashable, Sendable {
  /// A criterion or group that another one took the place of.
  public struct Replacement: Hashable, Sendable {
    /// The id that profiles of earlier versions know it by; the checklist has it no more.
    public var old: String
    /// The id that took its place: of today's checklist, or of one that was replaced or retired
    /// itself.
    public var new: String
  }

  /// A criterion that is asked no more, and that nothing took the place of.
  public struct Retirement: Hashable, Sendable {
    /// The id that profiles of earlier versions know it by.
    public var id: String
    /// Why it is asked no more.
    public var reason: LocalizedText
  }

  /// A weight that a version changed.
  public struct Reweighting: Hashable, Sendable {
    /// Of a criterion or a group.
    public var id: String
    /// Its weight before the version.
    public var before: Double
  }

  /// What one version changed.
  public struct Change: Hashable, Sendable {
    /// The version that brought the change.
    public var version: String
    /// Ids of criteria that were not asked before.
    public var added: [String]
    /// Weights that were others before.
    public var reweighted: [Reweighting]
    /// What a reader of reports should know of the change.
    public var note: LocalizedText?
  }

  /// In the order of the file; without cycles, and each old id once.
  public var replacements: [Replacement] = []
  /// In the order of the file.
  public var retirements: [Retirement] = []
  /// Newest first.
  public var changes: [Change] = []

  /// The ids that profiles of earlier versions may name and the checklist has no more.
  public var earlierIDs: [String] { replacements.map(\.old) + retirements.map(\.id) }

  /// What stands at the end of the replacements of each replaced id: an id of today's checklist, or one
  /// that was retired.
  var ends: [String: String] {
    let next = Dictionary(replacements.map { ($0.old, $0.new) }) { first, _ in first }
    var ends: [String: String] = [:]
    for replacement in replacements {
      var path: [String] = []
      var id = replacement.old
      while ends[id] == nil, let new = next[id] {
        path.append(id)
        id = new
      }
      let end = ends[id] ?? id
      for id in path { ends[id] = end }
    }
    return ends
  }
}
