internal import FuzzRules
internal import FuzzSupport
internal import MizanCore

/// Bytes are a file: of answers, of practices or of rules, beside small rules that are right.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = inputBytes(start, count)
  let seeds = SourceFile(path: "seeds/input.yaml", bytes: bytes)
  let profile = checkSame(seeds) { SmallRules.rulebook.profile(in: $0) }
  if let value = profile.value { assess(value, by: SmallRules.rulebook.checklists) }
  // Most inputs are no file of mizan at all; what follows would find that out again.
  guard profile.diagnostics.contains(where: { $0.code == .wrongFileKind }) else { return 0 }
  _ = checkSame(seeds) { SmallRules.rulebook.practices(in: $0) }
  checkRules(SourceFile(path: "rules/input.yaml", bytes: bytes))
  return 0
}

private func checkRules(_ file: SourceFile) {
  checkDiagnostics(Rulebook.load([file]).diagnostics, of: [file])
  let files = SmallRules.files + [file]
  let first = Rulebook.load(files)
  checkDiagnostics(first.diagnostics, of: files)
  let second = Rulebook.load(files)
  require(first.diagnostics == second.diagnostics, "two different lists of problems")
  let (a, b) = (first.rulebook, second.rulebook)
  require(
    a.criteria == b.criteria && a.checklists == b.checklists && a.sources == b.sources
      && a.facts == b.facts && a.checklistFiles == b.checklistFiles, "two different rulebooks")
  // A checkup looks into the rules of the input, and runs the tests beside them.
  checkDiagnostics(Checkup(of: [file], among: SmallRules.withoutRule).diagnostics, of: [file])
  let checklists = a.checklists.filter { a.checklistFiles[$0.id] == file.path }
  if !checklists.isEmpty, let profile = a.profile(in: SmallRules.profile).value {
    assess(profile, by: checklists)
  }
}

/// What was loaded twice.
private func checkSame<Value: Equatable>(
  _ file: SourceFile, _ load: (SourceFile) -> Loading<Value>
) -> Loading<Value> {
  let (first, second) = (load(file), load(file))
  checkDiagnostics(first.diagnostics, of: [file])
  require(first.diagnostics == second.diagnostics, "two different lists of problems")
  require(first.value == second.value, "two different values")
  require(
    (first.value == nil) == first.diagnostics.hasErrors, "a value with errors, or none without")
  return first
}

/// What was read without errors can be judged, and always comes to the same.
private func assess(_ profile: Profile, by checklists: [Checklist]) {
  for checklist in checklists {
    let first = Assessment(of: profile, against: checklist)
    let second = Assessment(of: profile, against: checklist)
    require(
      first.findings == second.findings && first.score == second.score
        && first.gaps == second.gaps && first.advice == second.advice
        && first.openQuestions() == second.openQuestions(), "two different assessments")
    require(first.findings.count == checklist.criteria.count, "findings for other criteria")
    require((0...1).contains(first.coverage), "coverage \(first.coverage)")
  }
}

private func checkDiagnostics(_ diagnostics: [Diagnostic], of files: [SourceFile]) {
  require(diagnostics.count <= 2_100, "\(diagnostics.count) problems")
  if diagnostics.isEmpty { return }
  let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, FileText($0.bytes)) })
  for diagnostic in diagnostics {
    guard let text = diagnostic.file.flatMap({ texts[$0] }) else {
      fatalError("no file: \(diagnostic)")
    }
    require(diagnostic.suggestions.count <= 3, "\(diagnostic)")
    if let place = diagnostic.place {
      text.requireInside(place, diagnostic)
    } else {
      require(diagnostic.code == .emptyFile, "no place: \(diagnostic)")
    }
  }
}
