import TestSupport
import Testing

@testable import MizanCore

/// What is drawn of the unknown, against the outcomes it may have.
struct UnknownSamplerTests {
  private func cell(_ criterion: Int, _ scores: [Double], mayNotApply: Bool = false) -> OpenCell {
    OpenCell(criterion: criterion, scores: scores, range: 0.2...0.6, mayNotApply: mayNotApply)
  }

  private func draws(_ cities: [CityUnknowns], _ count: Int) -> [[Double]] {
    let sampler = UnknownSampler(cities)
    return (0..<count).map { draw in
      var scores = [Double](repeating: -1, count: sampler.cellCount)
      var generator = NumberSequence(seed: 1, after: draw * sampler.numbersPerDraw)
      var after = generator
      sampler.draw(&generator, into: &scores)
      for _ in 0..<sampler.numbersPerDraw { _ = after.next() }
      #expect(generator.next() == after.next())
      return scores
    }
  }

  @Test func everyOutcomeIsDrawnAlike() {
    let city = CityUnknowns(
      independent: [cell(0, [0, 0.4, 1]), cell(1, [0, 1], mayNotApply: true)], combinations: [])
    let draws = draws([city], 6_000)
    for score in [0, 0.4, 1] { #expect(abs(draws.count { $0[0] == score } - 2_000) < 150) }
    for score in [0.0, 1] { #expect(abs(draws.count { $0[1] == score } - 2_000) < 150) }
    #expect(abs(draws.count { $0[1].isNaN } - 2_000) < 150)
  }

  @Test func anyNumberOfARangeIsDrawn() {
    let city = CityUnknowns(
      independent: [cell(0, []), cell(1, [], mayNotApply: true)], combinations: [])
    let draws = draws([city], 4_000)
    #expect(draws.allSatisfy { (0.2...0.6).contains($0[0]) })
    #expect(abs(draws.count { $0[0] < 0.3 } - 1_000) < 100)
    #expect(abs(draws.count { $0[1].isNaN } - 2_000) < 150)
    #expect(draws.allSatisfy { $0[1].isNaN || (0.2...0.6).contains($0[1]) })
  }

  /// Cells that hang together are drawn as a combination; the city before and the one after have their own.
  @Test func combinationsAreDrawnAsAWhole() {
    let single = CityUnknowns(independent: [cell(0, [0.5])], combinations: [])
    let joint = CityUnknowns(
      independent: [cell(3, [0.25])],
      combinations: [[cell(1, [0]), cell(2, [1])], [cell(1, [1]), cell(2, [0])]])
    let sampler = UnknownSampler([single, joint, single])
    #expect(sampler.places == [[0: 0], [3: 1, 1: 2, 2: 3], [0: 4]])
    let draws = draws([single, joint, single], 2_000)
    #expect(draws.allSatisfy { $0[0] == 0.5 && $0[1] == 0.25 && $0[4] == 0.5 })
    #expect(draws.allSatisfy { $0[2] + $0[3] == 1 })
    #expect(abs(draws.count { $0[2] == 1 } - 1_000) < 100)
  }
}
