internal import MizanYAML

// Typed reads. Each reports what is wrong with the node and returns nil, so that a reader can go
// on and find the file's other problems too.
extension YAMLNode {
  /// A text that is not empty.
  func string(_ log: inout FileLog) -> String? {
    guard kind == .scalar, case .string(let text) = value else {
      let isNothing = kind == .scalar && self.text.isEmpty
      let place = kind == .scalar ? place : start
      log.report(isNothing ? .emptyValue : .notText, at: place, ["found": description])
      return nil
    }
    if text.unicodeScalars.allSatisfy(\.isInvisible) {
      log.report(.emptyValue, at: place)
      return nil
    }
    return text
  }

  /// A lower-case name such as `migrant-council`, or with dots allowed, `participation.leadership`.
  func identifier(dotted: Bool = false, _ log: inout FileLog) -> String? {
    guard let text = string(&log) else { return nil }
    guard Identifier.isValid(text, dotted: dotted) else {
      log.report(.badIdentifier, at: place, ["name": text])
      return nil
    }
    return text
  }

  /// A finite number in `range`; one outside it is reported as `code`, or as what it seems to be.
  func number(
    in range: ClosedRange<Double>, else code: DiagnosticCode? = nil, _ log: inout FileLog
  ) -> Double? {
    let number: Double? =
      switch value {
      case .int(let value): Double(value)
      case .double(let value): value
      default: nil
      }
    guard kind == .scalar, let number, number.isFinite else {
      log.report(
        .notNumber, at: kind == .scalar ? place : start, ["found": quotedDescription])
      return nil
    }
    guard range.contains(number) else {
      log.report(
        code ?? (number.isPercentage(of: range) ? .percentage : .outOfRange), at: place,
        [
          "found": text, "low": plain(range.lowerBound), "high": plain(range.upperBound),
          "share": plain(number / 100),
        ])
      return nil
    }
    return number
  }

  /// A whole number in `range`.
  func integer(in range: ClosedRange<Int>, _ log: inout FileLog) -> Int? {
    let bounds = Double(range.lowerBound)...Double(range.upperBound)
    guard let number = number(in: bounds, &log) else { return nil }
    guard let whole = Int(exactly: number) else {
      log.report(.notWholeNumber, at: place, ["found": text])
      return nil
    }
    return whole
  }

  func bool(_ log: inout FileLog) -> Bool? {
    if kind == .scalar, case .bool(let value) = value { return value }
    log.reportUnknown(
      .notAChoice, kind == .scalar && style == .plain ? text : quotedDescription,
      at: kind == .scalar ? place : start, candidates: ["true", "false"])
    return nil
  }

  /// One of the cases of a closed set.
  func choice<Choice>(_ type: Choice.Type, _ log: inout FileLog) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = string(&log) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    log.reportUnknown(
      .notAChoice, text, at: place, candidates: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// The elements of a list.
  func list(_ log: inout FileLog) -> [YAMLNode] {
    guard kind == .sequence else {
      log.report(.notList, at: kind == .scalar ? place : start, ["found": description])
      return []
    }
    return Array(elements)
  }

  /// A calendar date as precise as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  func date(_ log: inout FileLog) -> String? {
    guard kind == .scalar, CalendarDate(text) != nil else {
      log.report(.badDate, at: kind == .scalar ? place : start, ["found": description])
      return nil
    }
    return text
  }

  /// A web address: `http` or `https`, with a host, without spaces, at most 2,048 bytes.
  func url(_ log: inout FileLog) -> String? {
    guard let text = string(&log) else { return nil }
    let rest = ["https://", "http://"].lazy.filter { text.hasPrefix($0) }
      .map { text.dropFirst($0.count) }.first
    let allowed = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"\"<>\\^`{|}".contains(Character($0))
    }
    let isShort = text.utf8.count <= Shape.longestURL
    guard let rest, let first = rest.first, first != "/", allowed, isShort else {
      log.report(.badURL, at: place, ["found": text])
      return nil
    }
    return text
  }

  /// What the node is, for a message that expected something else.
  var description: String {
    switch kind {
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .scalar: text.isEmpty ? "''" : String(text.prefix(40))
    }
  }

  /// The same with the quotes that make a text of what would be a number, true or false.
  private var quotedDescription: String {
    kind == .scalar && style != .plain ? "\"\(text.prefix(40))\"" : description
  }
}

/// A bound of a range as people write it.
func plain(_ number: Double) -> String {
  Int(exactly: number).map(String.init) ?? String(number)
}

extension Double {
  /// Whether it would lie in a range of shares if it were written as one.
  fileprivate func isPercentage(of range: ClosedRange<Double>) -> Bool {
    range.upperBound <= 1 && self >= 2 && range.contains(self / 100)
  }
}

extension Unicode.Scalar {
  /// Whether it leaves no ink: white space, or a mark of format such as a joiner.
  var isInvisible: Bool {
    properties.isWhitespace || properties.generalCategory == .format
  }
}
