import MizanExpression
import TestSupport
import Testing

/// All of it runs on a thread with a small stack; when it is too small the tests crash.
@Suite("Nothing exhausts the stack of a secondary thread")
struct StackTests {
  private static let vocabulary = LimitTests.vocabulary

  @Test("reading and evaluating what is as deep as may be", arguments: Shape.all)
  func deep(shape: Shape) {
    let isFine = onSmallStack {
      guard let expression = try? CompiledExpression(shape.text(shape.most), in: Self.vocabulary)
      else { return false }
      _ = expression.truth(LimitTests.facts)
      _ = expression.value(FactValues(for: Self.vocabulary))
      return !"\(expression.value(LimitTests.facts).shown)".isEmpty
    }
    #expect(isFine == true)
  }

  @Test("refusing what is deeper", arguments: Shape.all)
  func deeper(shape: Shape) {
    let isRefused = onSmallStack {
      [shape.most + 1, 100, 200, 400, 1_000, 4_000, 10_000].allSatisfy { count in
        LimitTests.problem(shape.text(count)) != nil
          && LimitTests.problem(String(repeating: shape.before + " ", count: count)) != nil
      }
    }
    #expect(isRefused == true)
  }

  @Test("the deepest expression over the deepest variable", arguments: Shape.all)
  func variables(shape: Shape) throws {
    let first = shape.text(shape.most)
    let report = onSmallStack { () -> [String?] in
      var vocabulary = Self.vocabulary
      guard let inner = try? CompiledExpression(first, in: vocabulary) else { return [] }
      vocabulary.declare(variable: "v0", inner)
      // The deepest that is accepted, and then one that is too deep with it.
      let outer = (1...shape.most).reversed().lazy.compactMap {
        try? CompiledExpression(shape.text($0, around: "v0"), in: vocabulary)
      }.first
      guard let outer else { return [] }
      vocabulary.declare(variable: "v1", outer)
      _ = outer.truth(LimitTests.facts)
      _ = outer.value(FactValues(for: vocabulary))
      return [
        outer.value(LimitTests.facts).shown,
        LimitTests.problem(shape.text(shape.most, around: "v1"), in: vocabulary),
      ]
    }
    #expect(report?.count == 2)
  }

  @Test("a chain of variables")
  func chain() {
    let depth = onSmallStack {
      var vocabulary = Self.vocabulary
      var name = "n"
      var count = 0
      while let expression = try? CompiledExpression(name, in: vocabulary) {
        _ = expression.value(LimitTests.facts)
        name = "v\(count)"
        count += 1
        vocabulary.declare(variable: name, expression)
      }
      return count
    }
    #expect(depth == 128)
  }

  @Test("texts of every length and sort of bracket")
  func endless() {
    let isRefused = onSmallStack {
      ["(", "[", "{", "-", "!", "?", ".", "t ?", "t ? t :", "'", "xs[", "has(", "{1: "].allSatisfy {
        LimitTests.problem(String(repeating: $0, count: 10_000)) != nil
          && LimitTests.problem(String(repeating: $0, count: 4_096 / $0.utf8.count)) != nil
      }
    }
    #expect(isRefused == true)
  }
}
