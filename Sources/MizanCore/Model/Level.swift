/// One of the answers to a criterion.
public struct Level: Hashable, Identifiable, Sendable {
  /// The name that answers choose it by; unique in its criterion, and never `unknown`.
  public var id: String
  /// In 0...1; never below that of a worse level.
  public var score: Double
  /// What one would see in a city at this level; the id where the file has no label.
  public var label: LocalizedText
}
