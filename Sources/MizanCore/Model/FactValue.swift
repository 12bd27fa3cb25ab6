public import MizanExpression

/// What a profile states of a fact.
public enum FactValue: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  case number(Double)
  case text(String)
  case list([String])
  case date(CalendarDate)

  /// As an expression sees it.
  public var value: Value {
    switch self {
    case .bool(let truth): .bool(truth)
    case .int(let number): .int(number)
    case .number(let number): .double(number)
    case .text(let text): .string(text)
    case .list(let texts): .list(texts.map(Value.string))
    case .date(let date):
      Timestamp(year: date.year, month: date.month ?? 1, day: date.day ?? 1).map(Value.timestamp)
        ?? .null
    }
  }
}

extension FactValue {
  /// As it would stand in a file.
  public var text: String {
    switch self {
    case .bool(let truth): "\(truth)"
    case .int(let number): "\(number)"
    case .number(let number): plain(number)
    case .text(let text): text
    case .list(let texts): "[" + texts.joined(separator: ", ") + "]"
    case .date(let date): "\(date)"
    }
  }
}

/// What a profile says of one fact, and where that comes from.
public struct FactStatement: Hashable, Sendable {
  /// A value, or why there is none.
  public enum Content: Hashable, Sendable {
    case value(FactValue)
    /// Nobody has said yet: never the same as a no.
    case unknown
    /// It is known that there is none.
    case absent(reason: LocalizedText)
  }

  /// The statement proper; the rest supports it.
  public var content: Content
  /// What the statement rests on, in words.
  public var because: LocalizedText?
  /// The passages and addresses it rests on; empty where none is given.
  public var evidence: [Evidence]

  /// A statement as a profile would make it.
  public init(
    _ content: Content, because: LocalizedText? = nil, evidence: [Evidence] = []
  ) {
    self.content = content
    self.because = because
    self.evidence = evidence
  }
}
