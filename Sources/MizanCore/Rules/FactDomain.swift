internal import MizanExpression

/// Values that stand for all that a missing fact may turn out to be, as far as some rules can tell
/// them apart.
struct FactDomain {
  /// `nil` where there are too many to go through.
  let values: [FactValues.Knowledge]?

  /// More values than this are not gone through.
  static let most = 4_096

  init(_ declaration: FactDeclaration, slot: Int, in expressions: [CompiledExpression]) {
    let uses = expressions.compactMap { $0.use(of: slot) }
    guard
      var values = FactDomain.finite(declaration) ?? FactDomain.partition(declaration, uses)
    else {
      self.values = nil
      return
    }
    // What is asked for with `has` may turn out not to exist.
    if uses.contains(where: \.isTested) { values.append(.absent) }
    self.values = values
  }

  /// All values there are.
  private static func finite(_ declaration: FactDeclaration) -> [FactValues.Knowledge]? {
    switch declaration.type {
    case .bool: return [false, true].map { .value(.bool($0)) }
    case .enum: return declaration.values.map { .value(.string($0.id)) }
    case .list:
      let options = declaration.values.map(\.id)
      guard !options.isEmpty, options.count <= 12 else { return nil }
      return (0..<(1 << options.count)).map { bits in
        let chosen = options.indices.filter { bits & (1 << $0) != 0 }
        return .value(.list(chosen.map { .string(options[$0]) }))
      }
    case .int:
      guard let range = declaration.range, range.upperBound - range.lowerBound <= 100 else {
        return nil
      }
      return (Int64(range.lowerBound.rounded(.up))...Int64(range.upperBound.rounded(.down))).map {
        .value(.int($0))
      }
    case .number, .share, .string, .date: return nil
    }
  }

  /// One value from each stretch between the constants that a fact is compared with, where that is
  /// all that is done with it.
  private static func partition(
    _ declaration: FactDeclaration, _ uses: [FactUse]
  ) -> [FactValues.Knowledge]? {
    guard uses.allSatisfy(\.isOnlyCompared) else { return nil }
    let constants = uses.flatMap(\.comparedWith)
    switch declaration.type {
    case .int: return whole(constants, declaration.range)
    case .number, .share:
      return decimal(constants, declaration.range)
    case .string: return texts(constants)
    case .bool, .enum, .list, .date: return nil
    }
  }

  private static func whole(
    _ constants: [Value], _ range: ClosedRange<Double>?
  ) -> [FactValues.Knowledge] {
    var numbers: Set<Int64> = [0]
    for number in constants.flatMap(\.wholeNumbers) {
      numbers.insert(number)
      if number > .min { numbers.insert(number - 1) }
      if number < .max { numbers.insert(number + 1) }
    }
    if let range { numbers.insert(Int64(exactly: range.lowerBound.rounded(.up)) ?? 0) }
    let within = numbers.filter { number in range.map { $0.contains(Double(number)) } ?? true }
    return within.sorted().map { .value(.int($0)) }
  }

  private static func decimal(
    _ constants: [Value], _ range: ClosedRange<Double>?
  ) -> [FactValues.Knowledge] {
    var bounds = Set(constants.compactMap(\.decimalNumber))
    if let range { bounds.formUnion([range.lowerBound, range.upperBound]) }
    let sorted = bounds.sorted()
    var numbers = sorted
    for (low, high) in zip(sorted, sorted.dropFirst()) {
      let middle = low / 2 + high / 2
      if low < middle, middle < high { numbers.append(middle) }
    }
    if let first = sorted.first, let last = sorted.last {
      numbers += [first - max(1, abs(first)), last + max(1, abs(last))]
    } else {
      numbers.append(0)
    }
    let within = numbers.filter { number in range.map { $0.contains(number) } ?? true }
    return within.sorted().map { .value(.double($0)) }
  }

  private static func texts(_ constants: [Value]) -> [FactValues.Knowledge] {
    var texts: [String] = []
    for constant in constants {
      if case .string(let text) = constant, !texts.contains(text) { texts.append(text) }
    }
    // And one that is none of them.
    var other = "other"
    while texts.contains(other) { other += "-" }
    return (texts + [other]).map { .value(.string($0)) }
  }
}

extension Value {
  /// The whole numbers around a constant: in a list of several types there may be decimals.
  fileprivate var wholeNumbers: [Int64] {
    switch self {
    case .int(let number): [number]
    case .double(let number):
      [number.rounded(.down), number.rounded(.up)].compactMap { Int64(exactly: $0) }
    default: []
    }
  }

  fileprivate var decimalNumber: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number) where number.isFinite: number
    default: nil
    }
  }
}
