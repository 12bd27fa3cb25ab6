/// An expression that was parsed, checked against a vocabulary and compiled.
///
/// Evaluating it is a pure function of the facts, never throws and always ends.
public struct CompiledExpression: Sendable {
  /// What it holds, once for all copies of it: rules hand expressions around as they judge.
  private final class Body: Sendable {
    let text: String
    let type: ValueType
    let program: Program
    let syntax: Syntax

    init(_ text: String, _ type: ValueType, _ program: Program, _ syntax: Syntax) {
      self.text = text
      self.type = type
      self.program = program
      self.syntax = syntax
    }
  }

  private let body: Body

  /// As it was written.
  public var text: String { body.text }

  /// What its value is, unless a fact is missing or something fails.
  public var type: ValueType { body.type }

  var program: Program { body.program }
  var syntax: Syntax { body.syntax }

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
    body = Body(text, root.type, try compiler.finish(root), syntax)
  }

  /// The slots of the facts it reads, in the order in which it first names them.
  public var facts: [Int] { program.facts }

  /// Its value.
  public func value(_ facts: FactValues) -> Value {
    value(facts, steps: ExpressionLimits.steps).value
  }

  /// Its value if so many steps are enough, and how many it took.
  package func value(_ facts: FactValues, steps: Int) -> (value: Value, taken: Int) {
    var frame = Frame(body.program)
    frame.meter = Meter(steps)
    let value = body.program.value(body.program.root, facts, &frame)
    let taken = steps - frame.meter.remaining
    return frame.meter.isExhausted
      ? (.failure(EvaluationFailure(.tooManySteps, at: body.program.root)), taken) : (value, taken)
  }

  /// What it comes to as a condition; the fast way for one that is true or false.
  public func truth(_ facts: FactValues) -> Truth {
    var frame = Frame(body.program)
    let truth = body.program.truth(body.program.root, facts, &frame)
    return frame.meter.isExhausted
      ? .failure(EvaluationFailure(.tooManySteps, at: body.program.root)) : truth
  }

  /// The steps that evaluating it takes: what it costs to go through many facts.
  public func cost(_ facts: FactValues) -> Int {
    value(facts, steps: ExpressionLimits.steps).taken
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
    EvaluationFailure(reason, at: body.program.root)
  }
}
