internal import MizanExpression

extension Reference {
  /// What a function makes of its arguments.
  static func call(_ name: String, _ values: [Meaning]) -> Outcome {
    switch (name, values[0], values.dropFirst().first) {
    case ("dyn", let value, nil): .value(value)
    case ("size", .text(let text), nil): .value(.int(Int64(text.codePoints.count)))
    case ("size", .list(let elements), nil): .value(.int(Int64(elements.count)))
    case ("size", .map(let entries), nil): .value(.int(Int64(entries.count)))
    case ("contains", .text(let text), .text(let part)?):
      .value(.bool(text.codePoints.contains(part.codePoints)))
    case ("startsWith", .text(let text), .text(let part)?):
      .value(.bool(text.codePoints.starts(with: part.codePoints)))
    case ("endsWith", .text(let text), .text(let part)?):
      .value(.bool(text.codePoints.reversed().starts(with: part.codePoints.reversed())))
    case ("lowerAscii", .text(let text), nil): .value(.text(text.mapped { $0.lowered }))
    case ("upperAscii", .text(let text), nil): .value(.text(text.mapped { $0.raised }))
    case ("trim", .text(let text), nil): .value(.text(text.withoutWhiteSpace))
    case ("sets.contains", .list(let list), .list(let wanted)?):
      .value(.bool(wanted.allSatisfy { one in list.contains { $0.equals(one) } }))
    case ("sets.intersects", .list(let list), .list(let wanted)?):
      .value(.bool(wanted.contains { one in list.contains { $0.equals(one) } }))
    case ("math.least", _, _): extreme(values) { $0.precedes($1) }
    case ("math.greatest", _, _): extreme(values) { $1.precedes($0) }
    case ("math.abs", .int(let number), nil): whole(Int128(number).magnitude)
    case ("math.abs", .double(let number), nil): .value(.double(number.magnitude))
    case ("math.round", .double(let number), nil): .value(.double(number.rounded { $0 >= 0.5 }))
    case ("math.ceil", .double(let number), nil):
      .value(.double(number.rounded { $0 > 0 && number > 0 }))
    case ("math.floor", .double(let number), nil):
      .value(.double(number.rounded { $0 > 0 && number < 0 }))
    case ("int", _, nil), ("double", _, nil), ("string", _, nil), ("bool", _, nil),
      ("timestamp", _, nil), ("duration", _, nil):
      converted(name, values[0])
    default: part(name, values)
    }
  }

  private static func whole(_ magnitude: UInt128) -> Outcome { whole(Int128(magnitude)) }

  /// The first of which none comes before; of a list, or of several numbers.
  private static func extreme(
    _ values: [Meaning], _ precedes: (Meaning, Meaning) -> Bool?
  ) -> Outcome {
    var numbers = values
    if values.count == 1, case .list(let elements) = values[0] { numbers = elements }
    let areNumbers = numbers.allSatisfy { number in
      switch number {
      case .int, .double: true
      default: false
      }
    }
    guard areNumbers else { return .failure(.noOverload) }
    guard var best = numbers.first else { return .failure(.outOfRange) }
    for number in numbers.dropFirst() where precedes(number, best) == true { best = number }
    return .value(best)
  }

  private static func converted(_ name: String, _ value: Meaning) -> Outcome {
    func read(_ meaning: Meaning?) -> Outcome {
      meaning.map(Outcome.value) ?? .failure(.badConversion)
    }
    switch (name, value) {
    case ("int", .int), ("double", .double), ("string", .text), ("bool", .bool),
      ("timestamp", .instant), ("duration", .span):
      return .value(value)
    case ("int", .double(let number)):
      // The ends of the range are left out, as they may have been rounded.
      guard number > -0x1p63, number < 0x1p63 else { return .failure(.outOfRange) }
      return whole(Int128(number.rounded { _ in false }))
    case ("int", .text(let text)): return read(Reading.whole(text).map(Meaning.int))
    case ("int", .instant(let time)):
      let before = (time % Calendar.billion) < 0 ? 1 : 0
      return whole(time / Calendar.billion - Int128(before))
    case ("double", .int(let number)): return .value(.double(Double(number)))
    case ("double", .text(let text)): return read(Reading.decimal(text).map(Meaning.double))
    case ("bool", .text(let text)): return read(Reading.truth(text).map(Meaning.bool))
    case ("timestamp", .text(let text)): return read(Reading.instant(text).map(Meaning.instant))
    case ("timestamp", .int(let seconds)):
      let time = Int128(seconds) * Calendar.billion
      return Calendar.range.contains(time) ? .value(.instant(time)) : .failure(.outOfRange)
    case ("duration", .text(let text)): return read(Reading.span(text).map(Meaning.span))
    case ("string", .int(let number)): return .value(.text("\(number)"))
    case ("string", .bool(let truth)): return .value(.text(truth ? "true" : "false"))
    case ("string", .double(let number)): return .value(.text(Reading.written(number)))
    case ("string", .instant(let time)): return .value(.text(Calendar.written(time)))
    case ("string", .span(let length)): return .value(.text(Calendar.written(span: length)))
    default: return .failure(.noOverload)
    }
  }

  /// A part of a date, or of a length of time.
  private static func part(_ name: String, _ values: [Meaning]) -> Outcome {
    let number: Int
    switch (name, values[0]) {
    case ("getFullYear", .instant(let time)): number = Calendar.date(time).year
    case ("getMonth", .instant(let time)): number = Calendar.date(time).month - 1
    case ("getDate", .instant(let time)): number = Calendar.date(time).day
    case ("getDayOfMonth", .instant(let time)): number = Calendar.date(time).day - 1
    case ("getDayOfYear", .instant(let time)): number = Calendar.date(time).dayOfYear
    case ("getDayOfWeek", .instant(let time)): number = Calendar.date(time).weekday
    case ("getHours", .instant(let time)): number = Calendar.date(time).hour
    case ("getMinutes", .instant(let time)): number = Calendar.date(time).minute
    case ("getSeconds", .instant(let time)): number = Calendar.date(time).second
    case ("getMilliseconds", .instant(let time)):
      number = Int(Calendar.date(time).time % Calendar.billion / 1_000_000)
    case ("getHours", .span(let length)): number = Int(length / 3_600_000_000_000)
    case ("getMinutes", .span(let length)): number = Int(length / 60_000_000_000)
    case ("getSeconds", .span(let length)): number = Int(length / 1_000_000_000)
    case ("getMilliseconds", .span(let length)): number = Int(length % 1_000_000_000 / 1_000_000)
    default: return .failure(.noOverload)
    }
    return .value(.int(Int64(number)))
  }
}

extension Double {
  /// Cut off behind the point, and one further from zero where the part that was cut off says so.
  fileprivate func rounded(away isAway: (Double) -> Bool) -> Double {
    // Beyond 2⁵² there is nothing behind the point; neither is there of an infinity.
    guard magnitude < 0x1p52 else { return self }
    let whole = Double(Int64(magnitude))
    let result = isAway(magnitude - whole) ? whole + 1 : whole
    return sign == .minus ? -result : result
  }
}
