public import MizanExpression

extension Rulebook {
  /// Compiles an expression that somebody typed.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - vocabulary: what it may name.
  /// - Returns: the expression, ready to evaluate.
  /// - Throws: the first problem, at its place in `text`.
  public func expression(
    _ text: String, in vocabulary: FactVocabulary
  ) throws(LoadFailure) -> CompiledExpression {
    do {
      return try CompiledExpression(text, in: vocabulary.names)
    } catch {
      var log = FileLog(SourceFile(path: "<expression>", bytes: Array(text.utf8)))
      log.report(error, at: log.place(of: error.range), vocabulary)
      throw LoadFailure(log.diagnostics)
    }
  }
}
