import MizanCore
import MizanReport

/// What a line of a batch should say, from an assessment as it is written for machines.
struct AssessedLine {
  private let assessment: LineValue
  private let checklist: Checklist

  init(_ assessment: Assessment) {
    self.assessment = LineValue(AssessmentJSON(assessment, language: .en).json)
    checklist = assessment.checklist
  }

  private static let names = ["city", "respondent", "date", "fictional", "checklist", "version"]
  private static let figures = ["low", "high", "known", "coverage", "withheld"]
  private static let parts = ["state", "level", "low", "high"]

  /// The line as an object.
  func json(_ selection: BatchSelection) -> LineValue {
    var line = scores(assessment)
    line["city"] = assessment["city"]["id"]
    line["fictional"] = assessment["city"]["fictional"]
    line["respondent"] = assessment["respondent"]["id"]
    line["date"] = assessment["date"]
    (line["checklist"], line["version"]) = (.text(checklist.id), .text(checklist.version))
    if selection != .score { line["groups"] = .array(assessment["groups"].items.map(group)) }
    if selection == .full { line["criteria"] = .array(criteria.map(criterion)) }
    return .object(line)
  }

  /// The header of a table and its row.
  func rows(_ selection: BatchSelection) -> [[String]] {
    let groups = selection == .score ? [] : self.groups(in: assessment)
    let criteria = selection == .full ? self.criteria : []
    func columns(_ parts: [LineValue], _ names: [String]) -> [String] {
      parts.flatMap { part in names.map { "\(part["id"].cell).\($0)" } }
    }
    let header =
      Self.names + Self.figures + columns(groups, Self.figures) + columns(criteria, Self.parts)
    let line = json(.score)
    let row =
      Self.names.map { line[$0].cell } + ([assessment] + groups).flatMap(cells)
      + criteria.flatMap { part in Self.parts.map { criterion(part)[$0].cell } }
    return [header + ["error"], row + [""]]
  }

  /// In the checklist's order.
  private var criteria: [LineValue] {
    let all = ([assessment] + groups(in: assessment)).flatMap { $0["criteria"].items }
    return checklist.criteria.compactMap { known in all.first { $0["id"] == .text(known.id) } }
  }

  /// The outer ones first.
  private func groups(in group: LineValue) -> [LineValue] {
    group["groups"].items.flatMap { [$0] + groups(in: $0) }
  }

  private func scores(_ group: LineValue) -> [String: LineValue] {
    ["score": group["score"], "withheld": group["withheld"], "coverage": group["coverage"]]
  }

  private func group(_ group: LineValue) -> LineValue {
    var line = scores(group)
    line["id"] = group["id"]
    let inner = group["groups"].items
    if !inner.isEmpty { line["groups"] = .array(inner.map(self.group)) }
    return .object(line)
  }

  private func criterion(_ criterion: LineValue) -> LineValue {
    .object([
      "id": criterion["id"], "state": criterion["state"], "level": criterion["level"],
      "low": criterion["score"]["low"], "high": criterion["score"]["high"],
    ])
  }

  private func cells(_ group: LineValue) -> [String] {
    let score = ["low", "high", "known"].map { group["score"][$0].cell }
    return score + [group["coverage"].cell, group["withheld"] == .null ? "no" : "yes"]
  }
}
