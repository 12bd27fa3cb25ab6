/// The bytes that libFuzzer hands over.
///
/// - Parameters:
///   - start: the first of them; `nil` where there are none.
///   - count: how many there are.
/// - Returns: a copy of them.
public func inputBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
