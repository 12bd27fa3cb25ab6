/// A number of points, or a percentage, as somebody types it.
enum PointsOption {
  /// A number from 0 to 100; `nil` for any other text.
  static func points(_ text: String) -> Double? {
    guard text.allSatisfy("0123456789.+".contains) else { return nil }
    return Double(text).flatMap { (0...100).contains($0) ? $0 : nil }
  }
}
