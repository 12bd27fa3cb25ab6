extension BuiltinFunction {
  static let collections: [BuiltinFunction] = [
    BuiltinFunction(
      "size", "How many elements, keys or code points it has", .either,
      [Overload(.string, .int), Overload([.anyList], .int), Overload([.anyMap], .int)]
    ) { value, _, meter in
      switch value {
      case .string(let text):
        meter.take(bytes: text.utf8.count)
        return .value(.int(Int64(text.unicodeScalars.count)))
      case .list(let elements): return .value(.int(Int64(elements.count)))
      case .map(let map): return .value(.int(Int64(map.count)))
      default: return .failure(.noOverload)
      }
    },
    BuiltinFunction(
      "sets.contains", "Whether every element of the second list is in the first", .call,
      [Overload([.sameList, .sameList], .bool)]
    ) { list, other, meter in
      guard case .list(let elements) = list, case .list(let wanted) = other else {
        return .failure(.noOverload)
      }
      return .value(.bool(wanted.allSatisfy { $0.isElement(of: elements, &meter) }))
    },
    BuiltinFunction(
      "sets.intersects", "Whether any element of the second list is in the first", .call,
      [Overload([.sameList, .sameList], .bool)]
    ) { list, other, meter in
      guard case .list(let elements) = list, case .list(let wanted) = other else {
        return .failure(.noOverload)
      }
      return .value(.bool(wanted.contains { $0.isElement(of: elements, &meter) }))
    },
  ]
}

extension Value {
  /// Whether any of `elements` equals it.
  func isElement(of elements: [Value], _ meter: inout Meter) -> Bool {
    for element in elements where !meter.isExhausted {
      if element.equals(self, &meter) { return true }
    }
    return false
  }
}
