extension BuiltinFunction {
  static let times: [BuiltinFunction] = [
    BuiltinFunction(
      "timestamp", "An instant such as `2020-09-10T00:00:00Z`, or seconds since 1970", .call,
      [Overload(.string, .timestamp), Overload(.timestamp, .timestamp), Overload(.int, .timestamp)]
    ) { value, _, _ in
      switch value {
      case .timestamp: .value(value)
      case .string(let text):
        Timestamp(written: text).map { .value(.timestamp($0)) } ?? .failure(.badConversion)
      case .int(let seconds):
        Timestamp(seconds: seconds, nanoseconds: 0).map { .value(.timestamp($0)) }
          ?? .failure(.outOfRange)
      default: .failure(.noOverload)
      }
    },
    BuiltinFunction(
      "duration", "A length of time such as `1h30m` or `-1.5s`", .call,
      [Overload(.string, .duration), Overload(.duration, .duration)]
    ) { value, _, _ in
      switch value {
      case .duration: .value(value)
      case .string(let text):
        TimeSpan(written: text).map { .value(.duration($0)) } ?? .failure(.badConversion)
      default: .failure(.noOverload)
      }
    },
    calendar("getFullYear", "The year, in UTC") { $0.date.year },
    calendar("getMonth", "The month from 0, in UTC") { $0.date.month - 1 },
    calendar("getDate", "The day of the month from 1, in UTC") { $0.date.day },
    calendar("getDayOfMonth", "The day of the month from 0, in UTC") { $0.date.day - 1 },
    calendar("getDayOfYear", "The day of the year from 0, in UTC") { $0.dayOfYear },
    calendar("getDayOfWeek", "The day of the week from 0, Sunday, in UTC") { $0.dayOfWeek },
    clock("getHours", "The hour in UTC, or the whole hours of a duration") {
      $0.secondOfDay / 3_600
    } whole: {
      $0.seconds / 3_600
    },
    clock("getMinutes", "The minute in UTC, or the whole minutes of a duration") {
      $0.secondOfDay / 60 % 60
    } whole: {
      $0.seconds / 60
    },
    clock("getSeconds", "The second in UTC, or the whole seconds of a duration") {
      $0.secondOfDay % 60
    } whole: {
      $0.seconds
    },
    clock("getMilliseconds", "The milliseconds beside the seconds") {
      Int($0.nanoseconds / 1_000_000)
    } whole: {
      $0.nanoseconds / 1_000_000 % 1_000
    },
  ]

  private static func calendar(
    _ name: String, _ summary: String, _ part: @escaping @Sendable (Timestamp) -> Int
  ) -> BuiltinFunction {
    BuiltinFunction(name, summary, .method, [Overload(.timestamp, .int)]) { value, _, _ in
      guard case .timestamp(let instant) = value else { return .failure(.noOverload) }
      return .value(.int(Int64(part(instant))))
    }
  }

  private static func clock(
    _ name: String, _ summary: String, _ part: @escaping @Sendable (Timestamp) -> Int,
    whole: @escaping @Sendable (TimeSpan) -> Int64
  ) -> BuiltinFunction {
    BuiltinFunction(
      name, summary, .method, [Overload(.timestamp, .int), Overload(.duration, .int)]
    ) { value, _, _ in
      switch value {
      case .timestamp(let instant): .value(.int(Int64(part(instant))))
      case .duration(let span): .value(.int(whole(span)))
      default: .failure(.noOverload)
      }
    }
  }
}
