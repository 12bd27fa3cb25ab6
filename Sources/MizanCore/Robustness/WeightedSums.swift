internal import CWideSums

/// Rows of scores, one number for each city, that are added up, each times its weight, in four draws.
///
/// Products are rounded before they are added. One instruction for both would be faster, but not every
/// processor has it, and the sums would differ by where they were worked out.
struct WeightedSums {
  /// How many cities there are: a multiple of 8.
  let stride: Int
  /// How many rows.
  let rows: Int

  /// Writes the sums of each draw, draw after draw, with the widest vectors that the processor has.
  func write(
    _ scores: UnsafePointer<Double>?, _ weights: UnsafePointer<SIMD4<Double>>,
    to sums: UnsafeMutablePointer<Double>
  ) {
    guard let scores, rows > 0 else {
      for place in 0..<4 * stride { sums[place] = 0 }
      return
    }
    let plain = UnsafeRawPointer(weights).assumingMemoryBound(to: Double.self)
    if !mizan_wide_sums(scores, stride, rows, plain, sums) {
      writeInSmallSteps(scores, weights, to: sums)
    }
  }

  /// The same with the vectors that all processors have.
  ///
  /// Four cities and four draws at a time, whose sums stay in registers.
  func writeInSmallSteps(
    _ scores: UnsafePointer<Double>, _ weights: UnsafePointer<SIMD4<Double>>,
    to sums: UnsafeMutablePointer<Double>
  ) {
    for city in Swift.stride(from: 0, to: stride, by: Lanes.scalarCount) {
      var (a, b, c, d) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      for row in 0..<rows {
        let lanes = scores.lanes(at: row * stride + city)
        let weight = weights[row]
        a += lanes * weight[0]
        b += lanes * weight[1]
        c += lanes * weight[2]
        d += lanes * weight[3]
      }
      sums.store(a, at: city)
      sums.store(b, at: stride + city)
      sums.store(c, at: 2 * stride + city)
      sums.store(d, at: 3 * stride + city)
    }
  }
}
