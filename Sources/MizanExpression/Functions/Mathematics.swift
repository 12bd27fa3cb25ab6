extension BuiltinFunction {
  static let mathematics: [BuiltinFunction] = [
    extreme("math.least", "The least of the numbers", .less),
    extreme("math.greatest", "The greatest of the numbers", .greater),
    rounding("math.round", "The nearest whole number; halves go away from zero") {
      $0.rounded(.toNearestOrAwayFromZero)
    },
    rounding("math.ceil", "The next whole number up") { $0.rounded(.up) },
    rounding("math.floor", "The next whole number down") { $0.rounded(.down) },
    BuiltinFunction(
      "math.abs", "The number without its sign", .call,
      [Overload(.int, .int), Overload(.double, .double)]
    ) { value, _, _ in
      switch value {
      case .int(let number):
        number == .min ? .failure(.overflow) : .value(.int(abs(number)))
      case .double(let number): .value(.double(number.magnitude))
      default: .failure(.noOverload)
      }
    },
  ]

  private static func rounding(
    _ name: String, _ summary: String, _ round: @escaping @Sendable (Double) -> Double
  ) -> BuiltinFunction {
    BuiltinFunction(name, summary, .call, [Overload(.double, .double)]) { value, _, _ in
      guard case .double(let number) = value else { return .failure(.noOverload) }
      return .value(.double(round(number)))
    }
  }

  /// Of any number of numbers, or of a list of them.
  private static func extreme(
    _ name: String, _ summary: String, _ wanted: Comparison
  ) -> BuiltinFunction {
    let overloads: [Overload] = [
      Overload([.number, .number], .dyn), Overload(.int, .int), Overload(.double, .double),
      Overload(.list(.int), .int), Overload(.list(.double), .double),
    ]
    return BuiltinFunction(name, summary, .call, overloads) { a, b, meter in
      guard a.isNumber, b.isNumber else { return .failure(.noOverload) }
      return .value(b.compare(a, &meter) == wanted ? b : a)
    } body: { value, _, meter in
      if case .list(let elements) = value { return extreme(of: elements, wanted, &meter) }
      return value.isNumber ? .value(value) : .failure(.noOverload)
    }
  }

  private static func extreme(
    of elements: [Value], _ wanted: Comparison, _ meter: inout Meter
  ) -> Value.Result {
    guard var best = elements.first else { return .failure(.outOfRange) }
    for element in elements {
      meter.take(1)
      guard element.isNumber else { return .failure(.noOverload) }
      if element.compare(best, &meter) == wanted { best = element }
    }
    return .value(best)
  }
}

extension Value {
  fileprivate var isNumber: Bool {
    switch self {
    case .int, .double: true
    default: false
    }
  }
}
