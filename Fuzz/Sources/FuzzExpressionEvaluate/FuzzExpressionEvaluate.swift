internal import ExpressionLaws
internal import ExpressionSupport
internal import FuzzSupport
internal import MizanExpression

/// Bytes draw facts and an expression over them: what is said while facts are missing stays true
/// however they are learnt.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = inputBytes(start, count)
  // The facts first, with a number of bytes that does not vary: a change to the expression then
  // leaves them as they are.
  let drawn = DrawnFacts(Array(bytes.prefix(DrawnFacts.byteCount)))
  bytes.removeFirst(min(bytes.count, DrawnFacts.byteCount))

  var generator = TreeGenerator(world, Choices(bytes))
  let tree = generator.expression()
  guard let expression = compile(tree.text) else { return 0 }
  checkLearning(expression, drawn)
  if !generator.isDynamic, drawn.isFitting { checkType(expression, drawn) }
  for told in [drawn.some, drawn.all] { checkReference(tree, expression, told) }
  if let other = compile(tree.hidingLiterals.text) { checkSame(expression, other, drawn) }
  return 0
}

/// What is generated makes sense, and can only be too large.
private func compile(_ text: String) -> CompiledExpression? {
  do {
    return try CompiledExpression(text, in: world.vocabulary)
  } catch {
    switch error.problem {
    case .tooLong, .tooManyNodes, .tooDeep, .tooManyMacros, .tooManyFacts, .tooCostly: return nil
    default: fatalError("\(error): \(text)")
    }
  }
}

/// From nothing to what is known first, and on to everything, one fact after the other.
private func checkLearning(_ expression: CompiledExpression, _ drawn: DrawnFacts) {
  let first = world.values(drawn.some)
  let nothing = expression.lawfulValue(FactValues(for: world.vocabulary))
  var value = expression.lawfulValue(first)
  expression.requireLearning(from: nothing, to: value, learnt: Set(drawn.known), first)
  var facts = first
  let all = world.values(drawn.all)
  for slot in drawn.missing where expression.facts.contains(slot) {
    facts[slot] = all[slot]
    let next = expression.lawfulValue(facts)
    expression.requireLearning(from: value, to: next, learnt: [slot], facts)
    value = next
  }
}

/// With facts of their types the value is of the expression's.
private func checkType(_ expression: CompiledExpression, _ drawn: DrawnFacts) {
  let facts = world.values(drawn.all)
  let value = expression.value(facts)
  if case .unknown = value { fatalError("unknown with every fact known: \(expression.text)") }
  require(
    !value.isDefinite || value.fits(expression.type),
    "\(value.story) for \(expression.type): \(expression.text) with \(expression.story(facts))")
}

/// What a second evaluator says, which goes through the tree one plain step after the other.
private func checkReference(_ tree: Tree, _ expression: CompiledExpression, _ told: [Told]) {
  let facts = world.values(told)
  let value = expression.value(facts)
  var reference = world.reference(told, mostVisits: 5_000)
  guard !value.isExhausted, let wanted = reference.outcome(tree) else { return }
  let found = Reference.Outcome(value, of: expression, in: world.vocabulary)
  require(
    found.isSame(as: wanted),
    "\(found), and by the reference \(wanted): \(expression.text) with \(expression.story(facts))")
}

/// A comparison of a fact with a literal is one step of the program; hidden from the compiler, the
/// same literal gives the same.
private func checkSame(
  _ a: CompiledExpression, _ b: CompiledExpression, _ drawn: DrawnFacts
) {
  require(a.type == b.type, "\(a.type) and \(b.type): \(a.text) and \(b.text)")
  for facts in [drawn.some, drawn.all].map(world.values) {
    let (first, second) = (a.value(facts), b.value(facts))
    if first.isExhausted || second.isExhausted { continue }
    require(
      first.isSame(as: second) || first.saysTheSame(as: second, a, b),
      "\(first.story) and \(second.story): \(a.text) and \(b.text) with \(a.story(facts))")
  }
}

extension Value {
  /// Whether two expressions miss the same facts: the positions may differ, the slots do not.
  fileprivate func saysTheSame(
    as other: Value, _ a: CompiledExpression, _ b: CompiledExpression
  ) -> Bool {
    guard case .unknown(let first) = self, case .unknown(let second) = other else { return false }
    return Set(a.slots(first)) == Set(b.slots(second))
  }

  /// Whether it is of a type; of the parts of large ones only some are looked at.
  fileprivate func fits(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (_, .dyn), (.null, .null), (.bool, .bool), (.int, .int), (.double, .double),
      (.string, .string), (.timestamp, .timestamp), (.duration, .duration),
      (.null, .timestamp), (.null, .duration):
      true
    case (.list(let elements), .list(let element)):
      elements.prefix(8).allSatisfy { $0.fits(element) }
    case (.map(let map), .map(let key, let value)):
      map.keys.prefix(8).allSatisfy { $0.fits(key) }
        && map.values.prefix(8).allSatisfy { $0.fits(value) }
    default: false
    }
  }
}
