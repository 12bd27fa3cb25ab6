/// Counts what an evaluation costs, so that every evaluation ends.
struct Meter {
  private(set) var remaining: Int

  init(_ steps: Int = ExpressionLimits.steps) { remaining = steps }

  /// Whether more was taken than there was: the evaluation has no value.
  var isExhausted: Bool { remaining < 0 }

  mutating func take(_ steps: Int) { remaining &-= steps }

  /// Ten bytes of text are a step.
  mutating func take(bytes: Int) { remaining &-= bytes / 10 }
}
