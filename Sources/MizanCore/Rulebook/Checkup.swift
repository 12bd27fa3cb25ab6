/// What is wrong with some files, rules and seeds alike.
public struct Checkup: Sendable {
  /// In the order of files and lines.
  public let diagnostics: [Diagnostic]
  /// Whether there are errors in what they are checked against.
  public let areRulesBroken: Bool
  /// How far the tests beside the rules in those files go, by criterion.
  public let coverage: [TestCoverage]
  /// How many criteria, profiles and practices there are in those files.
  public let counts: CheckedCounts
  /// Which texts in those files lack a language that others of them are in.
  public let texts: TextCoverage

  /// - Parameters:
  ///   - files: what to check, in any order and of any kind.
  ///   - rules: what they are checked against; their own problems are not reported.
  public init(of files: [SourceFile], among rules: [SourceFile]) {
    var loader = RulebookLoader(isThorough: true)
    for file in rules { loader.parse(file) }
    var seeds: [ParsedFile] = []
    for file in files {
      do {
        let parsed = try ParsedFile(file)
        if parsed.kind.isOfRules {
          loader.take(parsed)
        } else {
          seeds.append(parsed)
        }
      } catch {
        loader.take(error, of: file.path)
      }
    }
    loader.read()
    let paths = files.map(\.path)
    let rulebook = loader.rulebook
    var diagnostics = loader.diagnostics(of: paths)
    for index in seeds.indices {
      seeds[index].warnOfPlaceholders()
      diagnostics += rulebook.check(&seeds[index])
    }
    let isChecked = Set(paths.map(PathKey.init))
    let logs = loader.logs + seeds.map(\.log)
    texts = TextCoverage(logs.filter { isChecked.contains(PathKey($0.file.path)) })
    coverage = rulebook.criterionIDs.compactMap { id in
      guard let criterion = rulebook.criteria[id], let file = rulebook.criterionFiles[id],
        isChecked.contains(PathKey(file))
      else { return nil }
      return TestCoverage(criterion, file: file)
    }
    let criteria = rulebook.criterionFiles.values.count { isChecked.contains(PathKey($0)) }
    counts = CheckedCounts(criteria: criteria, seeds: seeds)
    let isTold: (Diagnostic) -> Bool = { $0.file.map { isChecked.contains(PathKey($0)) } ?? true }
    areRulesBroken = diagnostics.contains { $0.severity == .error && !isTold($0) }
    self.diagnostics = diagnostics.filter(isTold).inOrder(of: paths)
  }
}
