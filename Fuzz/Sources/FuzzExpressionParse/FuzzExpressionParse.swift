internal import ExpressionLaws
internal import FuzzSupport
internal import MizanExpression

/// Bytes are the text of an expression: it is refused at a place inside it, or it compiles, and
/// then every evaluation ends.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  check(String(decoding: inputBytes(start, count), as: UTF8.self))
  return 0
}

private func check(_ text: String) {
  let expression: CompiledExpression
  do {
    expression = try CompiledExpression(text, in: .fixed)
  } catch {
    require(error.range.isScalarRange(of: text), "\(error): \(text)")
    requireRefusal(text, error)
    return
  }
  require(expression.facts.count <= ExpressionLimits.facts, "too many facts: \(text)")
  let unknown = expression.lawfulValue(.unknown)
  let absent = expression.lawfulValue(.absent)
  let known = expression.lawfulValue(.known)
  let learnt = Set(expression.facts)
  expression.requireLearning(from: unknown, to: known, learnt: learnt, .known)
  expression.requireLearning(from: unknown, to: absent, learnt: learnt, .absent)
  _ = expression.lawfulValue(.unfitting)

  guard let again = try? CompiledExpression(text, in: .fixed) else {
    fatalError("compiled only once: \(text)")
  }
  require(again.type == expression.type, "\(again.type), was \(expression.type): \(text)")
  require(again.facts == expression.facts, "\(again.facts), was \(expression.facts): \(text)")
  require(again.value(.known).isSame(as: known), "two values: \(text)")
  requireExpectation(expression)
}

/// Refusing is as repeatable as accepting.
private func requireRefusal(_ text: String, _ error: ExpressionError) {
  do {
    _ = try CompiledExpression(text, in: .fixed)
    fatalError("refused only once: \(text)")
  } catch let second {
    require(error == second, "\(second), was \(error): \(text)")
  }
}

/// With an expected type nothing but the type decides.
private func requireExpectation(_ expression: CompiledExpression) {
  let isExpected =
    expression.type == .bool || expression.type == .dyn || expression.type == .nothing
  do {
    _ = try CompiledExpression(expression.text, in: .fixed, expecting: .bool)
    require(isExpected, "\(expression.type) for bool: \(expression.text)")
  } catch {
    require(!isExpected, "\(error): \(expression.text)")
    require(error.range.isScalarRange(of: expression.text), "\(error): \(expression.text)")
  }
}
