/// One node of a program; it names its operands by their index.
enum Instruction {
  /// Some of `Program.operands`.
  struct Operands {
    var start: Int32
    var count: Int32
  }

  /// A fact: its slot in `FactValues`, and its position among the facts that the program reads.
  struct Fact {
    var slot: Int32
    var position: UInt8

    var set: FactSet { FactSet(bits: 1 << UInt64(position)) }
  }

  case constant(Int32)
  case fact(Fact)
  case hasFact(Fact)
  case local(Int32)
  /// A variable of the vocabulary, which stands for another node.
  case variable(Int32)
  /// What can only fail, such as an undeclared name in a program that was not checked.
  case failure(EvaluationFailure.Reason)
  case and(Operands)
  case or(Operands)
  case not(Int32)
  case negate(Int32)
  case conditional(Int32, Int32, Int32)
  case equality(Int32, Int32, isEqual: Bool)
  case order(BinaryOperator, Int32, Int32)
  case element(Int32, Int32)
  case arithmetic(BinaryOperator, Int32, Int32)
  case index(Int32, Int32)
  /// A field by its name, a constant.
  case field(Int32, Int32)
  case hasField(Int32, Int32)
  case list(Operands)
  case map(Operands)
  case call(Int32, Operands)
  case comprehension(Int32)
  /// What conditions are mostly made of, in one step: a fact beside a constant.
  case compareDouble(BinaryOperator, Fact, Double)
  case compareInt(BinaryOperator, Fact, Int64)
  case compareText(Fact, Int32, isEqual: Bool)
  /// The size of a list, by the call that asks for it, beside a constant.
  case compareSize(BinaryOperator, Int32, Fact, Int64)
}

/// A walk over a list or the keys of a map.
struct Comprehension {
  var macro: Macro
  var range: Int32
  /// Where the element stands in `Frame.locals`.
  var local: Int32
  /// The condition; for `map` what is built, or with `result` what is left out.
  var body: Int32
  /// What `map` with three arguments builds.
  var result: Int32?
}
