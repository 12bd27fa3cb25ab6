internal import MizanReport

/// Names and values as forms and addresses write them: `a=1&b=x+y`.
public struct FormFields: Hashable, Sendable {
  private let pairs: [[String]]

  /// Reads pairs; one that cannot be decoded is left out.
  public init(_ text: String) {
    pairs = text.unicodeScalars.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .compactMap { PercentEncoding.decoded(Substring($0), plusIsSpace: true) }
      return parts.count == 2 ? parts : nil
    }
  }

  /// The first value of a name.
  public subscript(name: String) -> String? { pairs.first { $0[0] == name }?[1] }

  /// Every value of a name, in the order in which they came.
  public func all(_ name: String) -> [String] { pairs.filter { $0[0] == name }.map { $0[1] } }
}
