extension CompiledExpression {
  /// The words that cannot be names of facts.
  public static let reservedWords = Token.reserved.union(Parser.keywords)

  /// Every name and dotted chain of names in a text, and every beginning of one; none where the text
  /// is no expression.
  public static func names(in text: String) -> Set<String> {
    guard let syntax = try? Parser.parse(text) else { return [] }
    var names: Set<String> = []
    for index in syntax.indices {
      if let chain = syntax.chain(index) { names.insert(chain.joined) }
    }
    return names
  }
}
