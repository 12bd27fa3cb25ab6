/// A version of a checklist, to tell older from newer: `1` and `1.0.0` are the same.
public struct ChecklistVersion: Hashable, Comparable, Sendable {
  /// Four of them, zeros where the text has fewer.
  private let numbers: [Int]

  /// - Parameter text: one to four whole numbers with dots between; anything else gives `nil`.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion =
      (1...4).contains(parts.count)
      && parts.allSatisfy { part in
        (1...6).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    guard isVersion else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.numbers = numbers + [Int](repeating: 0, count: 4 - numbers.count)
  }

  /// Whether `a` is the older of the two.
  public static func < (a: ChecklistVersion, b: ChecklistVersion) -> Bool {
    a.numbers.lexicographicallyPrecedes(b.numbers)
  }
}
