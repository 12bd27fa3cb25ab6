internal import MizanYAML

/// Profiles or practices as far as they could be read, and everything found out about their files.
public struct Loading<Value: Sendable>: Sendable {
  /// What was read; `nil` when there are errors.
  public var value: Value?
  /// In the order of lines.
  public var diagnostics: [Diagnostic]
}

extension Loading {
  /// Of what could not be read at all.
  package init(_ failure: LoadFailure) { self.init(value: nil, diagnostics: failure.diagnostics) }
}

extension Rulebook {
  /// Reads one profile and checks it against the rules.
  ///
  /// - Returns: no value when there are errors.
  public func profile(in file: SourceFile) -> Loading<Profile> {
    load(file, .profile) { root, log in Profile(root, self, &log) }
  }

  /// Checks a profile whose YAML was read against the rules.
  ///
  /// - Returns: no value when there are errors.
  public func profile(in file: ProfileFile) -> Loading<Profile> {
    var parsed = file.parsed
    return load(&parsed, .profile) { root, log in Profile(root, self, &log) }
  }

  /// Reads one file of practices and checks it against the rules.
  ///
  /// - Returns: no value when there are errors.
  public func practices(in file: SourceFile) -> Loading<[Practice]> {
    load(file, .practices) { root, log in Practice.list(root, self, &log) }
  }

  /// Reads one tailoring and checks it against the checklist that it names.
  ///
  /// - Returns: no value when there are errors.
  public func tailoring(in file: SourceFile) -> Loading<Tailoring> {
    load(file, .tailoring) { root, log in Tailoring(root, self, &log) }
  }

  /// The same rulebook with one checklist as a tailoring wants it.
  ///
  /// - Parameters:
  ///   - tailoring: one that was read against this rulebook.
  ///   - today: the day that says which waivers hold.
  /// - Returns: the rulebook; the checklist keeps its place.
  public func tailored(by tailoring: Tailoring, today: CalendarDate) -> Rulebook {
    var rulebook = self
    rulebook.checklists = checklists.map { checklist in
      checklist.id == tailoring.checklist
        ? checklist.tailored(by: tailoring, today: today) : checklist
    }
    rulebook.names = DeclaredNames(rulebook)
    return rulebook
  }

  /// What is wrong with a file of profiles or practices that is parsed already; its log goes on.
  func check(_ file: inout ParsedFile) -> [Diagnostic] {
    switch file.kind {
    case .practices:
      load(&file, .practices) { root, log in Practice.list(root, self, &log) }.diagnostics
    case .tailoring:
      load(&file, .tailoring) { root, log in Tailoring(root, self, &log) }.diagnostics
    default: load(&file, .profile) { root, log in Profile(root, self, &log) }.diagnostics
    }
  }

  private func load<Value>(
    _ file: SourceFile, _ kind: FileKind, _ read: (YAMLNode, inout FileLog) -> Value?
  ) -> Loading<Value> {
    do {
      var parsed = try ParsedFile(file)
      return load(&parsed, kind, read)
    } catch {
      return Loading(value: nil, diagnostics: error.diagnostics)
    }
  }

  private func load<Value>(
    _ parsed: inout ParsedFile, _ kind: FileKind, _ read: (YAMLNode, inout FileLog) -> Value?
  ) -> Loading<Value> {
    guard parsed.kind == kind else {
      parsed.log.report(
        .wrongFileKind, at: (parsed.root["mizan"] ?? parsed.root).place,
        ["name": parsed.kind.rawValue, "known": kind.rawValue])
      return Loading(value: nil, diagnostics: parsed.log.diagnostics)
    }
    let value = read(parsed.root, &parsed.log)
    let log = parsed.log
    let diagnostics = (log.diagnostics + unresolved(in: log)).inOrder(of: [log.file.path])
    return Loading(value: diagnostics.hasErrors ? nil : value, diagnostics: diagnostics)
  }
}
