internal import MizanYAML

extension FileLog {
  /// Notes a problem of the YAML itself.
  mutating func report(_ problem: YAMLProblem) {
    let (code, values) = FileLog.diagnosis(of: problem.kind)
    report(code, at: problem.place, values)
  }

  private static func diagnosis(
    of kind: YAMLProblem.Kind
  ) -> (code: DiagnosticCode, values: [String: String]) {
    switch kind {
    case .fileTooLarge(let limit): (.fileTooLarge, ["limit": "\(limit)"])
    case .unsupportedEncoding, .notUTF8: (.notUTF8, [:])
    case .forbiddenCharacter(let scalar), .forbiddenInKey(let scalar):
      (.forbiddenCharacter, ["found": hexadecimal(scalar)])
    case .directive: (.directive, [:])
    case .severalDocuments: (.severalDocuments, [:])
    case .tooManyNodes(let limit): (.tooManyNodes, ["limit": "\(limit)"])
    case .tooDeep(let limit): (.tooDeep, ["limit": "\(limit)"])
    case .scalarTooLong(let limit): (.scalarTooLong, ["limit": "\(limit)"])
    case .keyTooLong(let limit): (.keyTooLong, ["limit": "\(limit)"])
    case .anchor(let name): (.anchor, ["name": name])
    case .alias(let name): (.alias, ["name": name])
    case .mergeKey: (.mergeKey, [:])
    case .tag(let name): (.tag, ["name": name])
    case .duplicateKey(let name, let firstLine):
      (.duplicateKey, ["name": name, "first": "\(firstLine)"])
    case .complexKey, .emptyKey, .explicitKey: (.complexKey, [:])
    case .commentNeedsSpace: (.commentNeedsSpace, [:])
    case .colonNeedsSpace: (.colonNeedsSpace, [:])
    case .notIndented: (.notIndented, [:])
    case .tabIndentation: (.tabIndentation, [:])
    case .loneIndicator(let scalar): (.loneIndicator, ["found": String(Character(scalar))])
    case .unexpectedText, .misread: (.ambiguousYAML, [:])
    case .syntax(let problem): (.syntax, ["problem": problem])
    }
  }

  /// `U+202E`, for characters that must not be printed.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
