#if canImport(FoundationEssentials)
  private import FoundationEssentials
#else
  private import Foundation
#endif

/// Reads the little JSON that programs send.
struct JSONText: Decodable {
  let text: String

  /// Reads an object with a text; `nil` where the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(JSONText.self, from: Data(bytes)) else { return nil }
    self = read
  }
}
