/// A way to nest expressions in each other, around a hole.
struct Shape: Sendable, CustomStringConvertible {
  var before: String
  var after: String
  /// What may stand in the hole: a fact of `LimitTests.vocabulary`.
  var core: String
  /// How often it can be put around the hole.
  var most: Int

  init(_ before: String, _ after: String, around core: String, most: Int = 63) {
    (self.before, self.after, self.core, self.most) = (before, after, core, most)
  }

  var description: String { before + "…" + after }

  /// Put `count` times around `core`, or around something else.
  func text(_ count: Int, around core: String? = nil) -> String {
    String(repeating: before, count: count) + (core ?? self.core)
      + String(repeating: after, count: count)
  }

  static let all = [
    Shape("(", ")", around: "n"), Shape("!(", ")", around: "t"), Shape("-(", ")", around: "n"),
    Shape("[", "]", around: "n"), Shape("{'a': ", "}", around: "n"),
    Shape("dyn(", ")", around: "n"), Shape("math.least(1, ", ")", around: "n"),
    Shape("1 + (", ")", around: "n"), Shape("", " + 1", around: "n"),
    Shape("1 == 1 && (", ")", around: "t", most: 62),
    Shape("t || f && (", ")", around: "t", most: 31),
    Shape("t ? t : ", "", around: "t"), Shape("(", " ? f : t)", around: "t", most: 62),
    Shape("xs[", "]", around: "0"), Shape("", ".a", around: "some"),
    Shape("", ".map(x, x)", around: "xs"), Shape("", ".filter(x, t)", around: "xs"),
    Shape("size([", "])", around: "n", most: 31), Shape("[", "][0]", around: "n", most: 31),
    Shape("(n in [", "] ? 1 : 2)", around: "n", most: 21),
    Shape("[1].all(x, ", ")", around: "t", most: 3),
    Shape("[1].map(x, ", ")", around: "n", most: 3),
  ]
}
