/// Ends the process when something that must always hold does not: libFuzzer keeps the input.
///
/// - Parameters:
///   - law: what must hold.
///   - story: what was seen instead.
public func require(_ law: Bool, _ story: @autoclosure () -> String) {
  if !law { fatalError(story()) }
}
