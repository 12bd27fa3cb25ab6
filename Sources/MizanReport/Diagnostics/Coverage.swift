public import MizanCore

/// How far the tests beside rules and the translations of texts go.
public struct Coverage: Sendable {
  /// By criterion.
  public var tests: [TestCoverage]
  /// Which texts lack a language.
  public var texts: TextCoverage
  /// How much of each kind was checked.
  public var counts: CheckedCounts

  /// The coverage of the files that were checked.
  public init(_ checkup: Checkup) {
    tests = checkup.coverage
    texts = checkup.texts
    counts = checkup.counts
  }

  /// The lesser of the two shares, in 0...1.
  public var share: Double { min(tests.share, texts.share) }

  /// What is left out: by criterion, then by text.
  public var diagnostics: [Diagnostic] {
    tests.compactMap(Diagnostic.init(untested:))
      + texts.incomplete.map(Diagnostic.init(untranslated:))
  }

  /// For programs.
  var json: JSON {
    let lacking = texts.languages.map { language -> JSON in
      ["language": .string(language.rawValue), "missing": .int(texts.lacking(language))]
    }
    return [
      "criteria": .int(counts.criteria), "profiles": .int(counts.profiles),
      "practices": .int(counts.practices), "outcomes": .int(tests.outcomes),
      "expected": .int(tests.expected),
      "texts": .int(texts.count), "complete": .int(texts.count - texts.incomplete.count),
      "languages": .array(lacking),
    ]
  }
}

extension Diagnostic {
  /// What no test of a criterion expects; `nil` when its tests expect everything.
  fileprivate init?(untested coverage: TestCoverage) {
    if coverage.missing.isEmpty { return nil }
    self.init(
      .untested, file: coverage.file,
      values: [
        "name": coverage.criterion, "missing": coverage.missing.joined(separator: ", "),
      ])
  }

  /// The languages that a text lacks, and what to add.
  fileprivate init(untranslated text: TextCoverage.Incomplete) {
    func entries(_ languages: [Language]) -> String {
      languages.map { "\($0.rawValue): …" }.joined(separator: ", ")
    }
    var values = ["missing": text.missing.map(\.rawValue).joined(separator: ", ")]
    if let language = text.plainIn {
      values["language"] = language.rawValue
      values["addition"] = "{\(entries([language] + text.missing))}"
      self.init(.plainAmongTranslations, file: text.file, place: text.place, values: values)
    } else {
      values["addition"] = entries(text.missing)
      self.init(.missingTranslation, file: text.file, place: text.place, values: values)
    }
  }
}
