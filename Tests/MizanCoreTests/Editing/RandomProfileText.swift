import TestSupport

/// Profiles as people write them: comments, empty lines, all styles of YAML.
struct RandomProfileText {
  private(set) var ids: [String] = []
  private(set) var text = ""
  /// Whether the answers stand in braces over several lines.
  private(set) var isInBracesOverLines = false

  static let hostile = [
    "plain words", "yes", "unknown", "a: b # c", "- dash", "'single' and \"double\" \\ back",
    "two\nlines\n\nfour", " spaces around ", "{brace", "[bracket", "# no comment", "]]>",
    "<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "| a | b |", "لا مجلس في المدينة", "~",
    "0.50", "2020-01-01", "tab\there", "*alias", "&anchor", "%percent", "@at", "`tick`", "?",
    "ends:",
    "é\u{300}", "\u{1F600}", "",
  ]

  init(_ random: inout SplitMix64) {
    let lineBreak = random.pick(["\n", "\n", "\r\n"])
    var lines = ["# mine", "mizan: profile/v1", "city: {id: alpha, name: Alpha}"]
    if random.below(4) == 0 { lines.append("language: fr") }
    if random.below(3) == 0 { lines += ["", "# about the answers"] }
    let count = random.below(5)
    ids = (0..<count).map { "theme.question-\($0)" }
    let isFlow = random.below(5) == 0
    if isFlow, !ids.isEmpty, random.below(2) == 0 {
      isInBracesOverLines = true
      lines += RandomProfileText.braces(ids, &random)
    } else if isFlow {
      let entries = ids.map { "\($0): \(RandomProfileText.flow(&random))" }
      lines.append("answers: {" + entries.joined(separator: ", ") + "}")
    } else if !ids.isEmpty {
      lines.append("answers:" + random.pick(["", "  # by hand"]))
      let margin = random.pick(["  ", "  ", "    "])
      for id in ids {
        if random.below(3) == 0 { lines += ["", margin + "# on \(id)"] }
        lines += RandomProfileText.entry(id, margin, &random)
      }
    } else if random.below(2) == 0 {
      lines.append("answers:" + random.pick(["", " {}", " # none yet"]))
    }
    if random.below(2) == 0 { lines += ["", "# the end", "date: \"2020\"  # a year"] }
    text = lines.joined(separator: lineBreak) + (random.below(5) == 0 ? "" : lineBreak)
    if random.below(8) == 0 { text = "\u{FEFF}" + text }
  }

  /// Answers in braces over several lines, with comments of which no two are alike.
  private static func braces(_ ids: [String], _ random: inout SplitMix64) -> [String] {
    var lines = ["answers: {" + random.pick(["", " # %head"])]
    for (index, id) in ids.enumerated() {
      if random.below(3) == 0 { lines.append("  # %on \(id)") }
      let isLast = index == ids.count - 1
      let comma = isLast && random.below(2) == 0 ? "" : random.pick([",", ",", " ,"])
      let comment = random.pick(["", "", " # %after \(id)", "  # %after \(id), as {seen}"])
      let entry = "\(id): \(flow(&random))"
      // A comment may stand before the comma.
      if !comma.isEmpty, !comment.isEmpty, random.below(4) == 0 {
        lines += ["  " + entry + comment, "  ,"]
      } else if random.below(5) == 0, !comma.isEmpty, comment.isEmpty, !isLast {
        lines.append("  " + entry + ", # %next to \(id)")
      } else {
        lines.append("  " + entry + comma + comment)
      }
    }
    return lines + [random.pick(["  }", " }", "  } # %end"])]
  }

  private static func flow(_ random: inout SplitMix64) -> String {
    random.pick([
      "full", "\"no\"", "{level: full, because: short}", "{not-applicable: 'it''s not'}",
      "{level: partial, evidence: [{url: \"https://a.example/?a=b\", date: 2020}]}", "unknown",
    ])
  }

  private static func entry(
    _ id: String, _ margin: String, _ random: inout SplitMix64
  ) -> [String] {
    let head = margin + id + ":"
    let inner = margin + random.pick(["  ", "    "])
    switch random.below(5) {
    case 0: return [head + " " + flow(&random) + random.pick(["", "  # why not"])]
    case 1:
      return [head, inner + "level: full  # seen", inner + "because: a plain", inner + "  text"]
    case 2:
      let mark = random.pick(["|", ">", "|-", ">-", "|+"])
      return [
        head, inner + "# a comment inside", inner + "level: partial", inner + "because: " + mark,
        inner + "  some words: and", inner + "  more # of them",
      ] + random.pick([[], [""]])
    case 3:
      return [
        head + " # long", inner + "level: none", inner + "because:", inner + "  en: words",
        inner + "  ar: كلمات", inner + "evidence:", inner + "  - source: report-2020",
        inner + "    # which part", inner + "    section: 3a", inner + "  - url: https://b.example",
      ]
    default:
      return [
        head, inner + "not-applicable:", inner + "  en: no such office  # yet",
        inner + "  fr: pas de bureau",
      ]
    }
  }
}
