/// How large an expression may be, and how much work it may cause.
///
/// With these bounds neither parsing nor evaluating nor freeing an expression can exhaust the
/// stack of a secondary thread (512 KiB; builds for debugging need three times that).
public enum ExpressionLimits {
  /// Unicode code points in the text of one expression.
  public static let codePoints = 4_096
  /// Nodes of the syntax tree of one expression.
  public static let nodes = 1_000
  /// How deep one expression may nest: parentheses, operators, calls and literals alike.
  public static let depth = 64
  /// How deep an expression may nest once the variables that it names stand in it.
  public static let expandedDepth = 128
  /// How deep `all`, `exists`, `exists_one`, `map` and `filter` may stand in each other.
  public static let macroDepth = 3
  /// Different facts that one expression may read, those of its variables included.
  public static let facts = 64
  /// Steps that one evaluation may take.
  ///
  /// A step is a node visited, an element compared or built, or ten bytes of text.
  public static let steps = 100_000
  /// Elements of a list, or bytes of a text, that an evaluation may build.
  public static let size = 65_536
}
