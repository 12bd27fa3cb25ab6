internal import MizanCore

/// What stands in the answer cell of a form.
enum FormAnswer: Hashable, Sendable {
  /// The cell is empty: nothing is said.
  case nothing
  /// Nobody knows yet.
  case unknown
  /// The criterion does not concern the city, or there is no such thing as the fact is about.
  case none
  /// A level of a criterion, by its id.
  case level(String)
  /// What is said of one of the three parts of a criterion on the implementation scale.
  case part(Aspect.Reply)
  /// The value of a fact.
  case value(FactValue)

  /// What says, in whatever language, that nothing of a list holds.
  static let noneOfList = "[]"

  /// The same for the same answer in whatever language; no answer has that of another.
  var mark: String {
    switch self {
    case .nothing: ""
    case .unknown: "?"
    case .none: "-"
    case .level(let id): "=" + id
    case .part(let reply): "=" + reply.rawValue
    case .value(let value): "=" + value.text
    }
  }

  /// As a profile would say it.
  var plain: String {
    switch self {
    case .nothing: ""
    case .unknown: "unknown"
    case .none: "not-applicable"
    case .level(let id): id
    case .part(let reply): reply.rawValue
    case .value(let value): value.text
    }
  }
}

/// The four cells of a row that somebody fills in.
struct FormCells: Hashable, Sendable {
  var answer = FormAnswer.nothing
  var reason = ""
  var source = ""
  var date = ""
  /// The columns of which a cell shows only the beginning, since it holds no more.
  var cut: Set<FormColumn> = []

  /// Whether nothing is said.
  var isEmpty: Bool { self == FormCells() }

  /// What tells the content of each cell from another, in the order of the columns.
  var digests: [String] { [answer.mark, reason, source, date].map(Digest.short) }
}

/// Short names of texts, to see later whether they have changed.
package enum Digest {
  /// Eight hexadecimal digits, the same however much space is between words, as programs do not keep that;
  /// a zero for nothing.
  static func short(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
      .joined(separator: " ")
    return words.isEmpty ? "0" : String(hexadecimal(Array(words.utf8)).prefix(8))
  }

  /// Sixteen hexadecimal digits.
  ///
  /// - SeeAlso: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm"
  ///   (FNV-1a, 64 bits).
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
