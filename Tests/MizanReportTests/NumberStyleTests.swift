import Testing

@testable import MizanReport

struct NumberStyleTests {
  private let whole = NumberStyle(decimals: 0)

  @Test(arguments: [
    (0.0, "0", "0"), (1, "100", "100"), (0.559, "55", "56"), (0.5, "50", "50"),
    (0.7, "70", "70"), (0.57, "57", "57"), (0.29, "29", "29"), (1 / 3.0, "33", "34"),
    (0.999999, "99", "100"), (0.000001, "0", "1"),
  ])
  func rangesAreRoundedOutwards(score: Double, low: String, high: String) {
    #expect(whole.low(score) == low && whole.high(score) == high)
  }

  @Test(arguments: [
    (0.2625, "26.3"), (0.26249, "26.2"), (0, "0.0"), (1, "100.0"), (0.00049, "0.0"),
  ])
  func withDecimalsHalfGoesAwayFromZero(score: Double, expected: String) {
    #expect(NumberStyle(decimals: 1).low(score) == expected)
    #expect(NumberStyle(decimals: 1).high(score) == expected)
  }

  @Test func aCertainScoreIsTheNearestWholeNumber() {
    #expect(whole.nearest(0.555) == "56" && whole.nearest(0.5549) == "55")
    #expect(whole.nearest(0.005) == "1")
  }

  @Test func pointsHaveOneDecimal() {
    #expect(NumberStyle.points(0.0143) == "+1.4" && NumberStyle.points(0) == "+0.0")
  }

  @Test func aShareJustBelowAMinimumDoesNotReadAsTheMinimum() {
    #expect(NumberStyle.percent(0.4999) == "49" && NumberStyle.percent(0.5) == "50")
  }

  @Test(arguments: [1e15, 1e30, -1e300])
  func numbersTooLargeToRoundAreWrittenAsTheyAre(number: Double) {
    for decimals in [0, 2, 6] {
      let style = NumberStyle(decimals: decimals)
      #expect(Double(style.low(number)) == number * 100)
      #expect(Double(style.nearest(number)) == number * 100)
    }
  }

  @Test(
    arguments: [
      (1.4e180, "1.4e+180"), (1e20, "1e+20"), (0.1 + 0.2, "0.3"), (12.5, "12.5"), (0.0, "0"),
    ] as [(Double, String)])
  func theShortestFormKeepsWhatAnExponentSays(number: Double, expected: String) {
    #expect(NumberStyle(decimals: 6).shortest(number) == expected)
  }

  @Test(
    arguments: [
      (1e-7, "0.0000001"), (0.000123456, "0.0001235"), (0.00099999999, "0.001"),
      (0.00001, "0.00001"), (1.0, "1"), (0.5, "0.5"), (0.0, "0"), (9.99999e-5, "0.0001"),
      (1.4e180, "1.4e+180"),
    ] as [(Double, String)])
  func smallNumbersKeepTheirDigits(number: Double, expected: String) {
    #expect(NumberStyle.digits(number) == expected)
  }

  @Test(
    arguments: [
      (37.5, "37.5"), (37.59, "37.5"), (0.0, "0.0"), (-15.5, "-15.5"), (-0.04, "-0.1"),
    ] as [(Double, String)])
  func whatIsBelowAMinimumIsRoundedDown(points: Double, expected: String) {
    #expect(NumberStyle.below(points) == expected)
  }
}
