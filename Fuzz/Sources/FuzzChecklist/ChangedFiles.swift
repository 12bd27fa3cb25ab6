internal import FuzzSupport
internal import MizanCore
internal import ScoreSupport
internal import TestSupport

/// Files of a case that was drawn, with some tokens of their texts replaced.
struct ChangedFiles {
  /// The case before anything was replaced.
  let drawn: ScoreCase
  let rules: [SourceFile]
  let profile: SourceFile
  /// Whether anything was replaced.
  let areChanged: Bool

  /// What stands in place of a token: numbers at the ends of what is allowed and beyond, other types, other words.
  private static let replacements =
    [
      "0", "1", "-1", "0.5", "1e-6", "1e6", "1e15", "-1e15", "1e-300", "999999999999999", "1000000",
      "2001", "~", "true",
      "unknown", "\"\"", "[]", "{}",
    ] + Aggregation.forms.map(\.id) + ["interval", "exclude", "zero", "outside", "national"]

  init(_ choices: inout Choices) {
    var random = SplitMix64(seed: choices.bits())
    let flags = choices.byte()
    let settings = CaseSettings().with { settings in
      settings.open = Int(flags & 7)
      settings.breadth = 1 + Int(flags >> 3 & 3)
      settings.hasActions = flags & 32 != 0
      settings.mayNotApply = flags & 64 != 0
    }
    let drawn = ScoreCase(&random, settings)
    var texts = drawn.checklist.files.map { ($0.path, $0.text) }
    texts.append(("seeds/city.yaml", drawn.profiles[0].text(for: drawn.checklist)))
    var areChanged = false
    while !choices.isUsedUp {
      let file = choices.below(texts.count)
      let place = Int(choices.byte()) << 8 | Int(choices.byte())
      let replacement = choices.one(of: ChangedFiles.replacements)
      texts[file].1 = ChangedFiles.replaced(texts[file].1, at: place, by: replacement)
      areChanged = true
    }
    (self.drawn, self.areChanged) = (drawn, areChanged)
    let files = texts.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
    (rules, profile) = (Array(files.dropLast()), files[files.count - 1])
  }

  /// The text with another value in place of one that stands there, counted around.
  private static func replaced(_ text: String, at place: Int, by replacement: String) -> String {
    let isToken: (Character) -> Bool = {
      $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0))
    }
    let starts = text.indices.filter { index in
      isToken(text[index])
        && (index == text.startIndex || !isToken(text[text.index(before: index)]))
    }
    guard !starts.isEmpty else { return text }
    let start = starts[place % starts.count]
    let rest = text[start...].drop(while: isToken)
    return text[..<start] + replacement + rest
  }
}
