/// An expression compiled to a flat list of nodes, operands before what uses them.
struct Program: Sendable {
  /// Where a node was written: in the expression itself, or in a variable that it names.
  struct Origin: Sendable {
    /// An index into `sources`.
    var source: Int32
    /// UTF-8 offsets.
    var range: Range<Int32>
  }

  /// A text that nodes were written in.
  struct Source: Sendable {
    /// `nil` for the expression itself.
    var variable: String?
    var text: String
  }

  var instructions: [Instruction] = []
  var operands: [Int32] = []
  var constants: [Value] = []
  var comprehensions: [Comprehension] = []
  var localCount = 0
  /// Slots of the facts it reads, by position.
  var facts: [Int] = []
  /// As many as `instructions`.
  var origins: [Origin] = []
  var sources: [Source] = []
  /// The index of the node that is the whole of it.
  var root: Int32 = 0

  func operand(_ position: Int, of operands: Instruction.Operands) -> Int32 {
    self.operands[Int(operands.start) + position]
  }

  func operands(_ operands: Instruction.Operands) -> ArraySlice<Int32> {
    self.operands[Int(operands.start)..<Int(operands.start + operands.count)]
  }
}

/// What one evaluation needs beside the program and the facts.
struct Frame {
  var meter = Meter()
  /// The elements that macros stand at.
  var locals: [Value]

  init(_ program: Program) {
    locals = program.localCount == 0 ? [] : Array(repeating: .null, count: program.localCount)
  }
}
