import ExpressionSupport
import MizanExpression
import TestSupport
import Testing

/// One line of a file in `Cases`: an expression and what becomes of it.
///
/// ```
/// n + 1              =>  6
/// 1 / 0              =>  ! division-by-zero
/// u.int + 1          =>  ? u.int
/// n && t             =>  X notBool(int) @0..<1
/// as string: n       =>  X wrongType(found: int, expected: string) @0..<1
/// unchecked: n && t  =>  ! no-overload
/// ```
///
/// `⏎` stands for a line break; a line that begins with `#` is a comment.
struct Case: Sendable, CustomTestStringConvertible {
  /// The file and the line.
  var place: String
  var expression: String
  /// What the expression must be; `nil` for anything.
  var wanted: ValueType?
  var isChecked = true
  var expected: String

  var testDescription: String { "\(place): \(expression)" }

  /// The names of the files, without their ending.
  static let topics = [
    "literals", "escapes", "precedence", "arithmetic", "comparison", "strings", "lists-and-maps",
    "macros", "conversions", "math-and-sets", "times", "names", "unknowns", "truth-tables",
    "conditionals", "failures", "refused", "refused-syntax",
  ]

  static let all: [Case] = topics.flatMap { (try? cases(in: $0)) ?? [] }

  static func cases(in topic: String) throws -> [Case] {
    let bytes = try packageBytes("Tests/MizanExpressionTests/Cases/\(topic).txt")
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      line.isEmpty || line.hasPrefix("#") ? nil : Case(line, at: "\(topic).txt:\(number + 1)")
    }
  }

  private init?(_ line: Substring, at place: String) {
    let parts = line.split(separator: "  =>  ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    self.place = place
    expected = parts[1].trimmed
    expression = parts[0].trimmed.replacing("⏎", with: "\n")
    if let rest = expression.behind("unchecked: ") {
      (isChecked, expression) = (false, rest)
    } else if let words = expression.behind("as ")?.split(separator: ": ", maxSplits: 1),
      words.count == 2
    {
      (wanted, expression) = (ValueType(written: String(words[0])), String(words[1]))
    }
  }

  func outcome() -> Outcome {
    do throws(ExpressionError) {
      let compiled =
        isChecked
        ? try CompiledExpression(expression, in: Example.vocabulary, expecting: wanted)
        : try CompiledExpression(unchecked: expression, in: Example.vocabulary)
      return .value(compiled.value(Example.values), of: compiled)
    } catch {
      return .refused(error)
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate func behind(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
