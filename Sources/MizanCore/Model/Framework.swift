/// An external list of objectives that criteria map to, such as those of the Global Compact.
///
/// One file of `rules/frameworks`.
public struct Framework: Hashable, Identifiable, Sendable {
  /// An objective, target, article or paragraph.
  public struct Objective: Hashable, Identifiable, Sendable {
    /// As the framework numbers it, such as `16` or `5.5`.
    public var id: String
    /// Its title, or a short form of it.
    public var title: LocalizedText
  }

  /// The name that criteria and requests know it by, and that of its file.
  public var id: String
  /// What people know it by.
  public var title: LocalizedText
  /// How far the list goes.
  public var note: LocalizedText?
  /// Where it can be read.
  public var url: String?
  /// In the framework's own order.
  public var objectives: [Objective]
}

/// An objective that a criterion serves.
public struct FrameworkReference: Hashable, Sendable {
  /// The framework's id.
  public var framework: String
  /// The objective's id in it.
  public var objective: String
}
