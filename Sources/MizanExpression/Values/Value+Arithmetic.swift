extension Value {
  /// An operation between two definite values; both ends of a result that does not fit are failures.
  static func arithmetic(
    _ operation: BinaryOperator, _ a: Value, _ b: Value, _ meter: inout Meter
  ) -> Result {
    switch (a, b) {
    case (.int(let a), .int(let b)): whole(operation, a, b)
    case (.double(let a), .double(let b)): decimal(operation, a, b)
    case (.string(let a), .string(let b)) where operation == .plus: joined(a, b, &meter)
    case (.list(let a), .list(let b)) where operation == .plus: joined(a, b, &meter)
    case (.timestamp, _), (.duration, _): time(operation, a, b)
    default: .failure(.noOverload)
    }
  }

  /// A value, or why there is none.
  enum Result {
    case value(Value)
    case failure(EvaluationFailure.Reason)
  }

  private static func whole(_ operation: BinaryOperator, _ a: Int64, _ b: Int64) -> Result {
    let (value, overflow): (Int64, Bool)
    switch operation {
    case .plus: (value, overflow) = a.addingReportingOverflow(b)
    case .minus: (value, overflow) = a.subtractingReportingOverflow(b)
    case .times: (value, overflow) = a.multipliedReportingOverflow(by: b)
    case .divided where b == 0, .modulo where b == 0: return .failure(.divisionByZero)
    case .divided: (value, overflow) = a.dividedReportingOverflow(by: b)
    case .modulo: (value, overflow) = a.remainderReportingOverflow(dividingBy: b)
    default: return .failure(.noOverload)
    }
    return overflow ? .failure(.overflow) : .value(.int(value))
  }

  /// IEEE 754: division by zero is an infinity, and there is no remainder.
  private static func decimal(_ operation: BinaryOperator, _ a: Double, _ b: Double) -> Result {
    switch operation {
    case .plus: .value(.double(a + b))
    case .minus: .value(.double(a - b))
    case .times: .value(.double(a * b))
    case .divided: .value(.double(a / b))
    default: .failure(.noOverload)
    }
  }

  private static func joined(_ a: String, _ b: String, _ meter: inout Meter) -> Result {
    let size = a.utf8.count + b.utf8.count
    meter.take(bytes: size)
    return size > ExpressionLimits.size ? .failure(.tooLarge) : .value(.string(a + b))
  }

  private static func joined(_ a: [Value], _ b: [Value], _ meter: inout Meter) -> Result {
    let size = a.count + b.count
    meter.take(size)
    return size > ExpressionLimits.size ? .failure(.tooLarge) : .value(.list(a + b))
  }

  private static func time(_ operation: BinaryOperator, _ a: Value, _ b: Value) -> Result {
    let value: Value?
    switch (a, operation, b) {
    case (.timestamp(let a), .minus, .timestamp(let b)):
      value = TimeSpan(from: b, to: a).map(Value.duration)
    case (.timestamp(let a), .plus, .duration(let b)), (.duration(let b), .plus, .timestamp(let a)):
      value = a.adding(b).map(Value.timestamp)
    case (.timestamp(let a), .minus, .duration(let b)):
      value = b.negated.flatMap(a.adding).map(Value.timestamp)
    case (.duration(let a), .plus, .duration(let b)): value = a.adding(b).map(Value.duration)
    case (.duration(let a), .minus, .duration(let b)):
      value = a.subtracting(b).map(Value.duration)
    default: return .failure(.noOverload)
    }
    return value.map(Result.value) ?? .failure(.overflow)
  }

  /// `-a` of a definite value.
  var negated: Result {
    switch self {
    case .int(let a): a == .min ? .failure(.overflow) : .value(.int(-a))
    case .double(let a): .value(.double(-a))
    default: .failure(.noOverload)
    }
  }
}
