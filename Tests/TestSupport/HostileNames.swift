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

  /// Whether a terminal, or what shows text with letters in two directions, acts on a character.
  public static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
