/// Why a text is no expression, or none that makes sense, and where.
public struct ExpressionError: Error, Hashable, Sendable {
  /// What is wrong.
  public var problem: Problem
  /// The stretch of the text that is meant, in UTF-8 offsets; empty at the end of the text.
  public var range: Range<Int>

  init(_ problem: Problem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }

  /// What can be wrong with an expression.
  public enum Problem: Hashable, Sendable {
    // The text
    case tooLong
    case tooManyNodes
    case tooDeep
    case unexpectedCharacter(String)
    case unfinishedText
    case badEscape(String)
    case badNumber(String)
    case numberTooLarge(String)
    /// A part of CEL that is not in the subset: `uint`, `bytes`, `matches`.
    case unsupported(String)
    // The grammar
    case unexpected(String)
    case unexpectedEnd
    /// The bracket that is missing.
    case unclosed(String)
    case reservedWord(String)
    /// One equals sign, or `and` and its like: what was written, and what CEL writes.
    case foreignOperator(String, instead: String)
    case notAVariable
    case hasNeedsField
    case tooManyMacros
    // The sense
    case undeclared(String)
    case unknownFunction(String)
    /// `operation` cannot be applied to values of these types.
    case noOverload(operation: String, types: [ValueType])
    /// A whole number beside a number with decimals: what would be right.
    case intForDouble(written: String, instead: String)
    case wrongType(found: ValueType, expected: ValueType)
    case branchesDiffer(ValueType, ValueType)
    case notBool(ValueType)
    case notIterable(ValueType)
    case tooManyFacts
    case tooCostly
  }
}
