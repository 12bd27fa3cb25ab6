import MizanYAML
import TestSupport
import Testing

@Suite("JSON is read as YAML")
struct JSONTests {
  @Test("whatever its spacing", arguments: 0..<300)
  func json(seed: Int) throws {
    for space in ["", " ", "\n", "\n\t", "  \r\n  "] {
      var rolls = SplitMix64(seed: UInt64(seed))
      let value = JSONSample(rolls: &rolls, depth: 4)
      #expect(try outline(value.text(space: space)) == value.outline, "\(space.debugDescription)")
    }
  }
}

/// A random JSON value: its text, and the outline it should be read as.
private indirect enum JSONSample {
  case atom(text: String, outline: String)
  case array([JSONSample])
  case object([(key: (text: String, outline: String), value: JSONSample)])

  private static let atoms = [
    ("null", "null"), ("true", "true"), ("false", "false"), ("0", "0"), ("-12", "-12"),
    ("3.25", "3.25"), ("1e3", "1000.0"), ("-0.5E-1", "-0.05"),
  ]
  private static let strings = [
    (#""""#, ""), (#""a""#, "a"), (#""a b: c, #d""#, "a b: c, #d"), (#""\"\\\/""#, "\"\\/"),
    (#""\n\t\r""#, "\n\t\r"), (#""é\u00e9""#, "éé"), (#""😀مدينة""#, "😀مدينة"), (#""yes""#, "yes"),
    (#""[x]{y}""#, "[x]{y}"), (#""- x""#, "- x"), (#""1""#, "1"), (#"" x ""#, " x "),
  ]

  init(rolls: inout SplitMix64, depth: Int) {
    switch rolls.below(depth == 0 ? 2 : 4) {
    case 0:
      let (text, outline) = rolls.pick(Self.atoms)
      self = .atom(text: text, outline: outline)
    case 1:
      let (text, value) = rolls.pick(Self.strings)
      self = .atom(text: text, outline: value.debugDescription)
    case 2:
      self = .array((0..<rolls.below(4)).map { _ in JSONSample(rolls: &rolls, depth: depth - 1) })
    default:
      self = .object(
        (0..<rolls.below(4)).map { index in
          let key = "k\(index) \(rolls.pick(["é", "#", ":", "-", "[]", "😀"]))"
          let value = JSONSample(rolls: &rolls, depth: depth - 1)
          return (("\"\(key)\"", key.debugDescription), value)
        })
    }
  }

  func text(space: String) -> String {
    switch self {
    case .atom(let text, _): text
    case .array(let values):
      "[" + space
        + values.map { $0.text(space: space) }.joined(separator: space + "," + space) + space + "]"
    case .object(let pairs):
      "{" + space
        + pairs.map { "\($0.key.text):\(space)\($0.value.text(space: space))" }
        .joined(separator: space + "," + space) + space + "}"
    }
  }

  var outline: String {
    switch self {
    case .atom(_, let outline): outline
    case .array(let values): "[" + values.map(\.outline).joined(separator: ", ") + "]"
    case .object(let pairs):
      "{" + pairs.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }
}
