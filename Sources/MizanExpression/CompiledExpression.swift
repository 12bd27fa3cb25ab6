/// An expression that was parsed, checked against a vocabulary and compiled.
///
/// Evaluating it is a pure function of the facts, never throws and always ends.
public struct CompiledExpression: Sendable {
  /// As it was written.
  public let text: String
  /// What its value is, unless a fact is missing or something fails.
  public let type: ValueType
  let program: Program
  let syntax: Syntax

  /// Compiles `text`; every name in it must be in `vocabulary`.
  ///
  /// - Parameters:
  ///   - text: the expression, in CEL.
  ///   - vocabulary: the facts and variables that it may name.
  ///   - expected: what its value must be; `nil` for anything.
  /// - Throws: the first problem, with its place in `text`.
  public init(
    _ text: String, in vocabulary: Vocabulary, expecting expected: ValueType? = nil
  ) throws(ExpressionError) {
    try self.init(text, in: vocabulary, expecting: expected, isChecked: true)
  }

  /// Without the check of types every name and operation that makes no sense is compiled to a
  /// failure: as CEL's runtime works on its own.
  package init(unchecked text: String, in vocabulary: Vocabulary) throws(ExpressionError) {
    try self.init(text, in: vocabulary, expecting: nil, isChecked: false)
  }

  private init(
    _ text: String, in vocabulary: Vocabulary, expecting expected: ValueType?, isChecked: Bool
  ) throws(ExpressionError) {
    let syntax = try Parser.parse(text)
    var compiler = Compiler(text, syntax, vocabulary, isChecked: isChecked)
    let root = try compiler.compile(syntax.root)
    if let expected, !expected.accepts(root.type) {
      let range = syntax[syntax.root].range
      throw ExpressionError(
        expected == .bool
          ? .notBool(root.type) : .wrongType(found: root.type, expected: expected), at: range)
    }
    self.text = text
    self.syntax = syntax
    type = root.type
    program = try compiler.finish(root)
  }

  /// The slots of the facts it reads, in the order in which it first names them.
  public var facts: [Int] { program.facts }

  /// Its value.
  public func value(_ facts: FactValues) -> Value {
    var frame = Frame(program)
    let value = program.value(program.root, facts, &frame)
    return frame.meter.isExhausted
      ? .failure(EvaluationFailure(.tooManySteps, at: program.root)) : value
  }

  /// What it comes to as a condition; the fast way for one that is true or false.
  public func truth(_ facts: FactValues) -> Truth {
    var frame = Frame(program)
    let truth = program.truth(program.root, facts, &frame)
    return frame.meter.isExhausted
      ? .failure(EvaluationFailure(.tooManySteps, at: program.root)) : truth
  }

  /// The slots of those facts.
  public func slots(_ facts: FactSet) -> [Int] { facts.positions.map { program.facts[$0] } }

  /// The UTF-8 offsets in `text` of what failed, or `nil` when it stands in a variable.
  public func range(of failure: EvaluationFailure) -> Range<Int>? {
    let origin = program.origins[Int(failure.node)]
    guard origin.source == 0 else { return nil }
    return Int(origin.range.lowerBound)..<Int(origin.range.upperBound)
  }
}

extension CompiledExpression {
  /// A failure of the expression as a whole.
  public func failure(_ reason: EvaluationFailure.Reason) -> EvaluationFailure {
    EvaluationFailure(reason, at: program.root)
  }
}
