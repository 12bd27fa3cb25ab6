import Foundation
import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// Every figure in a memo is one of its city's results, as machines read them.
struct MemoFigureTests {
  private static let rules = Result { try Shipped.rulebook() }

  @Test func everyFigureStandsInTheResult() throws {
    let rulebook = try Self.rules.get()
    let today = try #require(CalendarDate("2026-11-29"))
    let documents = Figures(rulebook.sources.compactMap(\.date)).shown
    var figures = 0
    // Every third city: all take most of a minute.
    for (index, profile) in try Shipped.profiles(rulebook).enumerated() where index % 3 == 0 {
      for checklist in rulebook.checklists(spokenToBy: profile) {
        let assessment = Assessment(of: profile, against: checklist)
        let memo = Memo(assessment, rulebook: rulebook, language: .en, today: today)
        let result = Figures(try parsed(AssessmentJSON(assessment, language: .en).json.text))
        let known = result.shown.union(Self.totals(of: memo)).union(Self.settings(of: memo))
          .union(documents).union(Self.facts(of: profile))
        let found = Self.figures(in: memo.document.blocks)
        let strange = found.subtracting(known)
        #expect(strange.isEmpty, "\(profile.city.id) on \(checklist.id): \(strange)")
        figures += found.count
      }
    }
    #expect(figures > 300)
  }

  private func parsed(_ json: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  /// What several actions come to, which `PlanTests` hold against carrying them out.
  private static func totals(of memo: Memo) -> Set<String> {
    let everything = ActionSum(ofEverythingFor: memo.assessment, memo.request)
    return [memo.proposal, everything].reduce(into: Set<String>()) { texts, sum in
      texts.formUnion(["\(sum.count)", "\(sum.closed)", "\(sum.cost.hundredths / 100)"])
      for end in [sum.gain.lowerBound, sum.gain.upperBound] {
        texts.formUnion(Figures.shown(end * 100))
      }
      for end in [sum.after?.low, sum.after?.high] {
        texts.formUnion(Figures.shown((end ?? 0) * 100))
      }
    }
  }

  /// Numbers that the city states, as evidence.
  private static func facts(of profile: Profile) -> Set<String> {
    profile.facts.values.reduce(into: []) { texts, fact in
      guard case .value(let value) = fact.content else { return }
      switch value {
      case .int(let number): texts.formUnion(Figures.shown(Double(number)))
      case .number(let number): texts.formUnion(Figures.shown(number))
      default: break
      }
    }
  }

  /// What the memo's own rules say: effort is 1, 3 or 9; five questions stand first; the axis ends at 100; today.
  private static func settings(of memo: Memo) -> Set<String> {
    let checklist = memo.assessment.checklist
    return Set(
      ["0", "1", "3", "5", "9", "100", "29", "2026"]
        + checklist.version.split(separator: ".").map(String.init)
        + ["\(checklist.criteria.count)", "\(memo.openQuestions.count - 5)"])
  }

  /// The numbers in the memo's own words; those in names and sentences from files are not its own.
  private static func figures(in blocks: [Block]) -> Set<String> {
    var own: [String] = []
    for block in blocks {
      _ = block.map { text in
        own.append(text.runs.map { $0.kind == .phrase ? $0.string : " x " }.joined())
        return text
      }
    }
    let pattern = /[0-9][0-9,]*(?:\.[0-9]+)?/
    return Set(
      own.flatMap { text in
        text.matches(of: pattern).map { String($0.output).replacing(",", with: "") }
      })
  }
}

/// The numbers of a result, as a reader may meet them.
private struct Figures {
  private(set) var shown: Set<String> = []

  init(_ json: Any) { collect(json) }

  private mutating func collect(_ json: Any) {
    switch json {
    case let object as [String: Any]: object.values.forEach { collect($0) }
    case let array as [Any]:
      shown.insert("\(array.count)")
      array.forEach { collect($0) }
    case let string as String
    where string.wholeMatch(of: /[0-9]{4}(-[0-9]{2}){0,2}(\/[0-9]{4}(-[0-9]{2}){0,2})?/) != nil:
      shown.formUnion(string.split { $0 == "-" || $0 == "/" }.map { String(Int($0) ?? 0) })
    case let number as NSNumber: shown.formUnion(Figures.shown(number.doubleValue))
    default: break
    }
  }

  /// A number whole, rounded down, up and to the nearest, with one decimal, and so as a share of a hundred.
  static func shown(_ number: Double) -> Set<String> {
    Set(
      [number, number * 100].flatMap { number in
        let size = abs(number)
        return [
          "\(Int(size.rounded(.down)))", "\(Int(size.rounded(.up)))", "\(Int(size.rounded()))",
          String(format: "%.1f", (size * 10).rounded() / 10),
        ]
      })
  }
}
