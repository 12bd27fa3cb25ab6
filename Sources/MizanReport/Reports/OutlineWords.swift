internal import MizanCore
internal import MizanExpression

/// Conditions in words: "`council.exists`, and `council.women_share` is at least `0.5`".
struct OutlineWords {
  let say: PhraseCatalog

  func words(_ outline: Outline) -> Text { words(outline, isInside: false) }

  /// Inside another list a list stands in brackets, so that it cannot be misread.
  private func words(_ outline: Outline, isInside: Bool) -> Text {
    switch outline {
    case .all(let parts): list(parts, .wordsAnd, isInside)
    case .any(let parts): list(parts, .wordsOr, isInside)
    case .not(let part): say(.wordsNot, ["part": words(part, isInside: true)])
    case .comparison(let a, let operation, let b):
      say(phrase(operation), ["a": .code(a), "b": .code(b)])
    case .name(let name), .other(let name): .code(name)
    }
  }

  private func list(_ parts: [Outline], _ phrase: Phrase, _ isInside: Bool) -> Text {
    let words = parts.map { self.words($0, isInside: true) }
    let joined = words.dropFirst().reduce(words[0]) { say(phrase, ["a": $0, "b": $1]) }
    return isInside ? .phrase("(") + joined + .phrase(")") : joined
  }

  private func phrase(_ operation: String) -> Phrase {
    switch operation {
    case "==": .wordsEqual
    case "!=": .wordsNotEqual
    case "<": .wordsLess
    case "<=": .wordsAtMost
    case ">": .wordsMore
    case ">=": .wordsAtLeast
    default: .wordsIn
    }
  }
}
