internal import MizanCore
internal import Synchronization

/// Answers that are a pure function of files, kept while these are the same.
final class RenderCache: Sendable {
  /// What an answer was made from.
  private struct Entry {
    let files: [SourceFile]
    let day: CalendarDate
    let response: Response
  }

  /// More answers push out others.
  private static let most = 64

  private let entries = Mutex<[String: Entry]>([:])

  /// The answer at an address, made anew where one of its files is not what it was; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - address: what names the answer.
  ///   - files: what it is made from.
  ///   - day: the day that it may bear.
  ///   - make: makes it.
  /// - Returns: the answer; `nil` where `make` has none.
  func response(
    at address: String, from files: [SourceFile], on day: CalendarDate,
    _ make: () throws -> Response?
  ) rethrows -> Response? {
    let known = entries.withLock { $0[address] }
    if let known, known.files == files, known.day == day { return known.response }
    guard let response = try make() else { return nil }
    entries.withLock { entries in
      if entries.count >= RenderCache.most, entries[address] == nil { entries.removeAll() }
      entries[address] = Entry(files: files, day: day, response: response)
    }
    return response
  }
}
