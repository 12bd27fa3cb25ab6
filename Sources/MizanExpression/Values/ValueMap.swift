/// A map in the order it was written.
public struct ValueMap: Sendable {
  /// Keys are whole numbers, truth values or texts.
  enum Key: Hashable {
    case int(Int64)
    case bool(Bool)
    /// As UTF-8: Swift's strings would be equal when they look alike.
    case string([UInt8])

    /// `nil` for what cannot be a key.
    ///
    /// A number with decimals is the key of the whole number that
    /// it equals.
    init?(_ value: Value) {
      switch value {
      case .int(let number): self = .int(number)
      case .double(let number):
        guard let whole = Numbers.whole(number) else { return nil }
        self = .int(whole)
      case .bool(let truth): self = .bool(truth)
      case .string(let text): self = .string(Array(text.utf8))
      default: return nil
      }
    }
  }

  /// In the order they were written.
  public private(set) var keys: [Value] = []
  /// As many as `keys`.
  public private(set) var values: [Value] = []
  private var positions: [Key: Int] = [:]

  init() {}

  /// How many keys it has.
  public var count: Int { keys.count }

  /// The value of a key, or `nil` when it has none.
  subscript(_ key: Value) -> Value? {
    Key(key).flatMap { positions[$0] }.map { values[$0] }
  }

  /// Why a key cannot be added, or `nil` when it was.
  mutating func insert(_ key: Value, _ value: Value) -> EvaluationFailure.Reason? {
    if case .double = key { return .badKey }
    guard let place = Key(key) else { return .badKey }
    guard positions.updateValue(keys.count, forKey: place) == nil else { return .duplicateKey }
    keys.append(key)
    values.append(value)
    return nil
  }
}

extension Value {
  /// How long it is as a key: the bytes that looking it up reads.
  var keySize: Int {
    if case .string(let text) = self { text.utf8.count } else { 0 }
  }

  /// Whether it is of a type that a map can be asked for.
  var mayBeKey: Bool {
    switch self {
    case .int, .double, .bool, .string: true
    default: false
    }
  }
}
