internal import Foundation

/// Reads the little JSON that programs send.
enum JSONText {
  /// A string of an object; `nil` where the bytes are no object, or have none of that name.
  static func string(_ name: String, in bytes: [UInt8]) -> String? {
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return object?[name] as? String
  }
}
