public import MizanExpression

/// What an expression without names comes to; it must come to something.
public func constant(_ text: String) -> Value {
  do {
    let expression = try CompiledExpression(text, in: Vocabulary())
    let value = expression.value(FactValues(for: Vocabulary()))
    guard value.isDefinite else { fatalError("\(text): \(value)") }
    return value
  } catch {
    fatalError("\(text): \(error)")
  }
}
