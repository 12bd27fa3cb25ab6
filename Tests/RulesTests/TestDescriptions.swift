public import MizanCore
public import Testing

// What a case is called in the log of the tests.
extension Criterion: CustomTestStringConvertible {
  public var testDescription: String { id }
}

extension Profile: CustomTestStringConvertible {
  public var testDescription: String { city.id }
}
