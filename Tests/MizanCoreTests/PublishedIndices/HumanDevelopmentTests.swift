import Testing

@testable import MizanCore

/// The Human Development Index of 2019, as the Human Development Report 2020 publishes it to three
/// decimals: a geometric mean of a measure, a mean of two, and a logarithmic one.
struct HumanDevelopmentTests {
  private static let facts = """
    mizan: facts/v1
    facts:
      life.expectancy: {type: number, unit: years, question: How long does a newborn live?}
      school.expected: {type: number, unit: years, question: How long will a child go to school?}
      school.mean: {type: number, unit: years, question: How long did adults go to school?}
      income.national: {type: number, unit: dollars, question: What is the income of a person?}
    """
  private static let checklist = """
    mizan: checklist/v1
    id: hdi
    version: "2020"
    title: Human Development Index
    scoring: {aggregate: geometric, decimals: 1}
    groups:
      - id: health
        title: Health
        criteria:
          - {id: health.life, title: Life, question: Q?, measure: {value: life.expectancy, worst: 20, best: 85}}
      - id: education
        title: Education
        scoring: {aggregate: arithmetic}
        criteria:
          - {id: school.expected, title: Expected, question: Q?, measure: {value: school.expected, worst: 0, best: 18}}
          - {id: school.mean, title: Mean, question: Q?, measure: {value: school.mean, worst: 0, best: 15}}
      - id: income
        title: Income
        criteria:
          - {id: income.national, title: Income, question: Q?, measure: {value: income.national, worst: 100, best: 75000, logarithmic: true}}
    """

  @Test(
    arguments: [
      ("Norway", [82.4, 18.1, 12.9, 66494], 0.957), ("Niger", [62.4, 6.5, 2.1, 1201], 0.394),
    ] as [(String, [Double], Double)])
  func thePublishedValueComesOut(name: String, values: [Double], published: Double) throws {
    let index = try PublishedIndex(checklist: Self.checklist, facts: Self.facts)
    let names = ["life.expectancy", "school.expected", "school.mean", "income.national"]
    let assessment = try index.assessment(
      of: name, "facts", zip(names, values).map { "\($0): \($1)" })
    let score = try #require(assessment.score)
    #expect((score.low * 1000).rounded() / 1000 == published && score.low == score.high)
    #expect(assessment.scorecard.undefinedScores.isEmpty)
  }

  @Test func aZeroHasNoGeometricMean() throws {
    let index = try PublishedIndex(checklist: Self.checklist, facts: Self.facts)
    let assessment = try index.assessment(
      of: "Nowhere", "facts",
      ["life.expectancy: 20", "school.expected: 9", "school.mean: 5", "income.national: 1000"])
    #expect(assessment.scorecard.undefinedScores.map(\.group) == ["health"])
  }
}
