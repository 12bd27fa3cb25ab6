internal import MizanYAML

/// What is found out about one file while it is read: its problems, and the names in it that can
/// be checked only when every file has been read.
struct FileLog {
  let file: SourceFile
  private var lines: SourceLines
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var references: [Reference] = []
  /// The texts for people, in the order in which they were read.
  private(set) var texts: [WrittenText] = []
  /// Warnings are counted apart: however many there are, the file can be used.
  private(set) var errorCount = 0
  /// Steps of evaluation that the tests of the file have taken so far.
  var stepsOfTests = 0

  init(_ file: SourceFile) {
    self.file = file
    lines = SourceLines(file.bytes)
  }

  /// Steps that all tests of a file may take: a second or so.
  static let mostStepsOfTests = 25_000_000

  /// Whether somebody may read what a name was meant to be, after so many problems, and finding it
  /// among so many names takes no time that matters.
  static func suggests(after problems: Int, among candidates: Int) -> Bool {
    problems < 200 && problems * candidates < 200_000
  }

  /// The code points of a line of the file, from 1; none where there is no such line.
  mutating func line(_ number: Int) -> [Unicode.Scalar] { lines.line(number) }

  /// Notes a problem at a place of the file.
  mutating func report(
    _ code: DiagnosticCode, at place: YAMLPlace, _ values: [String: String] = [:],
    suggesting suggestions: [String] = []
  ) {
    let isError = code.severity == .error
    let kept = isError ? errorCount : diagnostics.count - errorCount
    if isError { errorCount += 1 }
    if kept < Diagnostic.mostOfFile {
      diagnostics.append(diagnostic(code, at: place, values, suggesting: suggestions))
    } else if isError, kept == Diagnostic.mostOfFile {
      diagnostics.append(diagnostic(.tooManyProblems, at: place, [:]))
    }
  }

  /// Notes that `word` is none of `candidates`, with the nearest of them.
  mutating func reportUnknown(
    _ code: DiagnosticCode, _ word: String, at place: YAMLPlace,
    candidates: @autoclosure () -> [String], _ values: [String: String] = [:]
  ) {
    var candidates = diagnostics.count < 200 ? candidates() : []
    if !FileLog.suggests(after: diagnostics.count, among: candidates.count) { candidates = [] }
    let all = values.merging(["name": word, "known": Self.list(candidates)]) { old, _ in old }
    report(code, at: place, all, suggesting: Suggestion.near(word, in: candidates))
  }

  /// Notes that `node` should be a mapping: most often a space is missing after a colon.
  mutating func reportNoMapping(_ node: YAMLNode, known: [String]) {
    let word = node.style == .plain ? node.text.split(separator: ":", maxSplits: 1) : []
    if word.count == 2, known.contains(String(word[0])) {
      report(.colonNeedsSpace, at: node.start)
    } else {
      let place = node.kind == .scalar ? node.place : node.start
      report(.notMapping, at: place, ["known": FileLog.list(known)])
    }
  }

  /// Notes a text for people.
  mutating func note(_ text: WrittenText) { texts.append(text) }

  /// Notes a name that some other file has to declare.
  mutating func refer(
    to target: Reference.Target, at place: YAMLPlace, else code: DiagnosticCode, name: String,
    _ values: [String: String] = [:], from origin: String? = nil
  ) {
    references.append(
      Reference(
        target: target, name: name, code: code, place: place, values: values, origin: origin))
  }

  /// Where a text begins, or the whole of it if it is plain, with the text of the line.
  mutating func place(of text: WrittenText) -> Place {
    lines.place(text.isPlain ? text.node.place : text.node.start)
  }

  /// That there are more problems than are kept.
  mutating func tooMany(at place: YAMLPlace) -> Diagnostic {
    diagnostic(.tooManyProblems, at: place, [:])
  }

  /// What to say of a reference that leads nowhere.
  mutating func diagnostic(_ reference: Reference, candidates: [String]) -> Diagnostic {
    let own = ["name": reference.name, "known": FileLog.list(candidates)]
    return diagnostic(
      reference.code, at: reference.place, reference.values.merging(own) { old, _ in old },
      suggesting: Suggestion.near(reference.name, in: candidates))
  }

  /// The first few of a list of choices, for a person to read.
  static func list(_ choices: [String]) -> String {
    let shown = choices.prefix(12).joined(separator: ", ")
    return choices.count > 12 ? shown + ", …" : shown
  }

  /// The same choices; those that begin as `word` does, up to its last dot, come first: `council.seats`
  /// beside `council.members`.
  func choices(_ choices: [String], beside word: String) -> [String] {
    guard let dot = word.lastIndex(of: "."),
      FileLog.suggests(after: diagnostics.count, among: choices.count)
    else { return choices }
    let start = word[...dot]
    return [true, false].flatMap { isFirst in choices.filter { $0.hasPrefix(start) == isFirst } }
  }

  private mutating func diagnostic(
    _ code: DiagnosticCode, at place: YAMLPlace, _ values: [String: String],
    suggesting suggestions: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      code, file: file.path, place: lines.place(place), values: values,
      suggestions: suggestions)
  }
}

/// A name that a file uses and another file declares.
struct Reference {
  enum Target: Hashable {
    case source
    case section(of: String)
    case challenge
    case framework
    case objective(of: String)
    /// `criterion/recommendation`.
    case recommendation
  }

  var target: Target
  var name: String
  var code: DiagnosticCode
  var place: YAMLPlace
  var values: [String: String]
  /// What refers to it, where that is asked for: a recommendation, as `criterion/recommendation`.
  var origin: String?
}
