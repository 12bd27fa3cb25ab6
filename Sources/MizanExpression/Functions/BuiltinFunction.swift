/// A function that expressions may call.
public struct BuiltinFunction: Sendable {
  /// How it is called.
  enum Style { case call, method, either }

  /// What an argument must be.
  enum Parameter {
    case type(ValueType)
    case any
    case number
    case anyList
    case anyMap
    /// A list whose elements have the same type as those of the other such lists.
    case sameList
  }

  struct Overload {
    var parameters: [Parameter]
    var result: ValueType

    init(_ parameters: [Parameter], _ result: ValueType) {
      self.parameters = parameters
      self.result = result
    }

    /// One argument of a type.
    init(_ type: ValueType, _ result: ValueType) { self.init([.type(type)], result) }
  }

  /// One or two arguments, all definite; the second is null where there is none.
  typealias Body = @Sendable (Value, Value, inout Meter) -> Value.Result

  /// With its namespace, such as `math.least`.
  public let name: String
  /// What it does, in a sentence.
  public let summary: String
  let style: Style
  let overloads: [Overload]
  let body: Body
  /// How a function of any number of arguments works through them two by two; `nil` for others.
  let fold: Body?

  init(
    _ name: String, _ summary: String, _ style: Style, _ overloads: [Overload],
    fold: Body? = nil, body: @escaping Body
  ) {
    self.name = name
    self.summary = summary
    self.style = style
    self.overloads = overloads
    self.fold = fold
    self.body = body
  }

  /// Every function there is.
  public static let all: [BuiltinFunction] =
    conversions + collections + texts + mathematics + times

  /// The position in `all` of the function called `name`.
  static func index(of name: String) -> Int? { positions[name] }

  private static let positions = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element.name, $0.offset) })

  /// What stands before the dot in names of functions.
  static let namespaces: Set<String> = ["math", "sets"]
}

extension BuiltinFunction {
  /// The type of a call, or `nil` when no overload takes arguments of these types.
  func type(of arguments: [ValueType]) -> ValueType? {
    if fold != nil, arguments.count >= 2 {
      return arguments.dropFirst().reduce(arguments.first) { type, next in
        guard let type, overloads[0].fits([type, next]) else { return nil }
        return type == next ? type : .dyn
      }
    }
    let results = overloads.filter { $0.fits(arguments) }.map { $0.result }
    guard let first = results.first else { return nil }
    return results.allSatisfy { $0 == first } ? first : .dyn
  }
}

extension BuiltinFunction.Overload {
  fileprivate func fits(_ arguments: [ValueType]) -> Bool {
    guard arguments.count == parameters.count else { return false }
    var element = ValueType.nothing
    for (parameter, argument) in zip(parameters, arguments) {
      switch parameter {
      case .any: continue
      case .number:
        guard argument.isNumber || argument == .dyn || argument == .nothing else { return false }
      case .type(let type):
        guard type.accepts(argument) else { return false }
      case .anyList:
        guard ValueType.list(.dyn).accepts(argument) else { return false }
      case .anyMap:
        guard ValueType.map(.dyn, .dyn).accepts(argument) else { return false }
      case .sameList:
        guard ValueType.list(.dyn).accepts(argument) else { return false }
        guard let joined = element.joined(argument.element ?? .dyn) else { return false }
        element = joined
      }
    }
    return true
  }
}
