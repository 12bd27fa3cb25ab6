/// Four numbers that lie beside each other, taken in one step.
///
/// Memory need not begin at a multiple of their size.
typealias Lanes = SIMD4<Double>

extension UnsafePointer<Double> {
  /// The numbers from a place on.
  func lanes(at place: Int) -> Lanes {
    UnsafeRawPointer(self + place).loadUnaligned(as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Double> {
  /// The numbers from a place on.
  func lanes(at place: Int) -> Lanes { UnsafePointer(self).lanes(at: place) }

  /// Writes the numbers from a place on.
  func store(_ lanes: Lanes, at place: Int) {
    UnsafeMutableRawPointer(self + place).storeBytes(of: lanes, as: Lanes.self)
  }
}

extension Lanes {
  /// The lesser of each two; the own one beside what is not a number.
  func least(_ other: Lanes) -> Lanes { replacing(with: other, where: other .< self) }

  /// The greater of each two; the own one beside what is not a number.
  func most(_ other: Lanes) -> Lanes { replacing(with: other, where: other .> self) }
}
