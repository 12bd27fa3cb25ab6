import TestSupport
import Testing

@Suite("What fails is made small")
struct ShrinkingTests {
  @Test("to the smallest list of the smallest numbers")
  func lists() {
    let smallest = Shrinking.smallest(
      of: [17, -40, 3, 99, 12], shrinks: { Shrinking.list($0, Shrinking.number) },
      fails: { $0.reduce(0, +) > 9 })
    #expect(smallest == [10])
  }

  @Test("numbers and texts end at the smallest")
  func ends() {
    for number in [Int64.min, -1, 0, 5, .max] {
      #expect(Shrinking.smallest(of: number, shrinks: Shrinking.number) { _ in true } == 0)
    }
    for number in [-0.0, 0.3, -7.25, 1e300, .infinity, .nan] {
      #expect(Shrinking.smallest(of: number, shrinks: Shrinking.number) { _ in true } == 0)
    }
    #expect(Shrinking.smallest(of: "né b", shrinks: Shrinking.text) { $0.contains("b") } == "b")
    #expect(
      Shrinking.smallest(of: "né b", shrinks: Shrinking.text) { $0.unicodeScalars.count > 1 }
        == "aa")
  }

  @Test("never by more than so many tries")
  func bound() {
    var tries = 0
    let smallest = Shrinking.smallest(of: 0, mostTries: 10, shrinks: { [$0 + 1, $0 + 2] }) { _ in
      tries += 1
      return true
    }
    #expect(tries == 10 && smallest == 10)
  }

  @Test("a property tells the seed, the smallest case and what is wrong with it")
  func counterexample() throws {
    let property = Property(draw: { $0.below(1_000) }, shrinks: Shrinking.number) { number in
      number < 98 ? nil : "\(number) is too large"
    }
    let found = try #require(
      throws: Counterexample.self, performing: { try property.check(cases: 100) })
    #expect(found.smallest == "98" && found.problem == "98 is too large")
    var random = SplitMix64(seed: found.seed)
    #expect("\(random.below(1_000))" == found.drawn)
    #expect(found.description.contains("MIZAN_SEED=\(found.seed)"))
  }

  @Test("what throws fails too")
  func thrown() {
    let property = Property(draw: { $0.below(9) }) { _ in throw CancellationError() }
    #expect(throws: Counterexample.self) { try property.check(cases: 1) }
  }
}
