public import MizanCore
public import Testing

// What a case is called in the log of the tests.
extension Criterion: CustomTestStringConvertible {
  /// The criterion's id.
  public var testDescription: String { id }
}

extension Profile: CustomTestStringConvertible {
  /// The city's id.
  public var testDescription: String { city.id }
}
