private import Foundation

/// What people may write as a name that is something else to whoever reads it: markup, formulas, commands of a
/// terminal, marks of direction.
///
/// The list is shared with `Scripts/check-names`.
public enum HostileNames {
  /// The texts, each with what it is called.
  public static func all() throws -> [(id: String, text: String)] {
    let data = Data(try packageBytes("Tests/Fixtures/hostile-names.json"))
    let names = try JSONDecoder().decode([String: String].self, from: data)
    return names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Characters on which a terminal acts, or what shows text with letters in two directions, or which nobody sees:
  /// controls, ends of lines and paragraphs, spaces and joiners without width, directions, marks of notes, tags.
  public static let acting: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x200B...0x200B, 0x2028...0x2029, 0x202A...0x202E, 0x2060...0x2064,
    0x2066...0x2069, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F,
  ]

  /// Whether a character is one of those.
  public static func acts(_ scalar: Unicode.Scalar) -> Bool {
    acting.contains { $0.contains(scalar.value) }
  }
}
