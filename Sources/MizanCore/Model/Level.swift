/// One of the answers to a criterion.
public struct Level: Hashable, Identifiable, Sendable {
  public var id: String
  /// In 0...1; never below that of a worse level.
  public var score: Double
  public var label: LocalizedText
}
