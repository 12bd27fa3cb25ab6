/// How an expression is put together, as far as it can be said in plain words.
public indirect enum Outline: Hashable, Sendable {
  /// All of them must hold.
  case all([Outline])
  /// One of them must hold.
  case any([Outline])
  case not(Outline)
  /// Two parts as they were written, with `==`, `!=`, `<`, `<=`, `>`, `>=` or `in` between.
  case comparison(String, operation: String, String)
  /// A fact or variable that is true or false.
  case name(String)
  /// Anything else, as it was written.
  case other(String)
}

extension CompiledExpression {
  /// How it is put together; variables stay names.
  public var outline: Outline { outline(syntax.root) }

  private func outline(_ index: Syntax.Index) -> Outline {
    let node = syntax[index]
    switch node.kind {
    case .and: return .all(node.children.map(outline))
    case .or: return .any(node.children.map(outline))
    case .not: return .not(outline(node.children[0]))
    case .binary(let operation) where operation.isRelation:
      return .comparison(
        written(node.children[0]), operation: operation.rawValue, written(node.children[1]))
    case .name, .field:
      return syntax.chain(index).map { .name($0.joined) } ?? .other(written(index))
    default: return .other(written(index))
    }
  }

  /// A part as it was written, on one line.
  private func written(_ index: Syntax.Index) -> String {
    let bytes = Array(text.utf8)[syntax[index].range]
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension BinaryOperator {
  fileprivate var isRelation: Bool {
    isOrder || self == .equal || self == .notEqual || self == .in
  }
}

extension CompiledExpression {
  /// The fact or variable that the whole expression is; `nil` where it is more than a name.
  public var plainName: String? { syntax.chain(syntax.root)?.joined }
}
