import Testing

@testable import MizanCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sobol' indices of functions whose indices are known.
struct SensitivityTests {
  private let choices: [Sensitivity.Choice] = [.weights, .aggregation, .unknown]

  /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over −π...π.
  ///
  /// - SeeAlso: T. Ishigami, T. Homma, "An Importance Quantification Technique in Uncertainty Analysis for
  ///   Computer Models", ISUMA 1990.
  @Test func ishigamisFunction() throws {
    let sensitivity = try #require(
      Sensitivity(of: choices, samples: 20_000, seed: 11) { points in
        points.map { point in
          let x = point.map { (2 * $0 - 1) * Double.pi }
          return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
        }
      })
    let first = [0.3139, 0.4424, 0], total = [0.5576, 0.4424, 0.2437]
    for (index, item) in sensitivity.indices.enumerated() {
      #expect(abs(item.first - first[index]) < 0.03)
      #expect(abs(item.total - total[index]) < 0.03)
    }
  }

  /// Of 3a + b the shares are 9/10 and 1/10, and nothing is done together.
  @Test func aSumOfTwo() throws {
    let sensitivity = try #require(
      Sensitivity(of: [.weights, .unknown], samples: 20_000, seed: 5) { points in
        points.map { 3 * $0[0] + $0[1] }
      })
    #expect(sensitivity.indices.map(\.choice) == [.weights, .unknown])
    for (item, share) in zip(sensitivity.indices, [0.9, 0.1]) {
      #expect(abs(item.first - share) < 0.03 && abs(item.total - share) < 0.03)
    }
    #expect(abs(sensitivity.meanShift - 2) < 0.02)
  }

  @Test func whatNeverChangesHasNoIndices() throws {
    let sensitivity = try #require(
      Sensitivity(of: choices, samples: 10, seed: 1) { $0.map { _ in 0.25 } })
    #expect(sensitivity.indices.isEmpty && sensitivity.meanShift == 0.25)
    #expect(Sensitivity(of: [], samples: 10, seed: 1) { $0.map { _ in 0 } } == nil)
  }
}
