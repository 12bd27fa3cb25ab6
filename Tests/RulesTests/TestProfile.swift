import MizanCore

/// A profile made up for a test, as a file.
struct TestProfile {
  /// What the head says, by its key; `city.…` and `profile.year` are facts that it states.
  private var head: [String: String] = [:]
  /// Values of facts as YAML, by path.
  private var facts: [String: String] = [:]
  /// Answers as YAML, by criterion.
  var answers: [String: String] = [:]
  /// Mandates by criterion.
  var mandates: [String: String] = [:]

  /// A profile that says nothing but these answers.
  init(answers: [String: String] = [:]) { self.answers = answers }

  /// A profile with the facts of a test beside a rule.
  init(facts: [String: FactStatement.Content]) {
    for (path, content) in facts {
      let value = TestProfile.yaml(content)
      if path.hasPrefix("city.") {
        head[String(path.dropFirst("city.".count))] = value
      } else if path == "profile.year" {
        head["date"] = value
      } else {
        self.facts[path] = value
      }
    }
  }

  /// The profile of a city that is at one level of a criterion: by the facts of the test that expects just
  /// this level, where it has a rule, else by an answer.
  ///
  /// `nil` where no test does.
  init?(of criterion: Criterion, at level: Int) {
    guard criterion.rule != nil else {
      self.init(answers: [criterion.id: "\"\(criterion.levels[level].id)\""])
      return
    }
    let test = criterion.tests.first { $0.expectation == .levels([level]) && !$0.mayNotApply }
    guard let test else { return nil }
    self.init(facts: test.facts)
  }

  /// The text of the file.
  var text: String {
    func block(_ name: String, _ lines: [String: String]) -> [String] {
      lines.isEmpty ? [] : ["\(name):"] + lines.sorted { $0.key < $1.key }.map { "  \($0): \($1)" }
    }
    let city = ["id": "made-up", "name": "Made Up"].merging(head.filter { $0.key != "date" }) { $1 }
    let date = head["date"] ?? "2020"
    let lines =
      ["mizan: profile/v1"] + block("city", city)
      + ["respondent: {id: test, kind: expert}", "date: \"\(date)\"", "fictional: true"]
      + block("mandate", mandates) + block("facts", facts) + block("answers", answers)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The file, as if it lay on the disk.
  var file: SourceFile { SourceFile(path: "made-up.yaml", bytes: Array(text.utf8)) }

  private static func yaml(_ content: FactStatement.Content) -> String {
    switch content {
    case .unknown: "unknown"
    case .absent: "{absent: a test}"
    case .value(let value): yaml(value)
    }
  }

  private static func yaml(_ value: FactValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .list(let texts): "[" + texts.map(quoted).joined(separator: ", ") + "]"
    case .date(let date): "\"\(date)\""
    case .bool, .int, .number: value.text
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
