/// A file as mizan reads it.
public struct DrawnFile: Hashable, Sendable {
  /// Where it lies.
  public var path: String
  /// What it holds.
  public var text: String
}

extension DrawnChecklist {
  /// The files of the rules: facts, scales, criteria with a file of their own, and the checklist.
  public var files: [DrawnFile] {
    let own = criteria.filter(\.isFile).map { criterion in
      let name = criterion.id.split(separator: ".").joined(separator: "/")
      return DrawnFile(
        path: "rules/criteria/\(name).yaml",
        text: "mizan: criterion/v1\n"
          + criterion.pairs(scale).map { "\($0): \($1)\n" }.joined())
    }
    var shared = own
    if !facts.isEmpty {
      let lines = facts.map { "  \($0.name): \($0.yaml)\n" }
      shared.append(
        DrawnFile(path: "rules/facts.yaml", text: "mizan: facts/v1\nfacts:\n" + lines.joined()))
    }
    if !scales.isEmpty {
      let lines = scales.enumerated().map { "  s\($0): \(DrawnCriterion.levels($1))\n" }
      shared.append(
        DrawnFile(path: "rules/scales.yaml", text: "mizan: scales/v1\nscales:\n" + lines.joined()))
    }
    return shared + [DrawnFile(path: "rules/checklists/\(DrawnChecklist.id).yaml", text: text)]
  }

  /// Levels that several criteria share; the order is that of the scores, whatever the order of criteria.
  private var scales: [[Double]] {
    let shared = criteria.compactMap { criterion -> [Double]? in
      if case .graded(let scores, isShared: true) = criterion.question { scores } else { nil }
    }
    return Set(shared).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The name of the scale with these scores.
  private func scale(_ scores: [Double]) -> String {
    scales.firstIndex(of: scores).map { "s\($0)" } ?? "none"
  }

  private var text: String {
    let head = "mizan: checklist/v1\nid: \(DrawnChecklist.id)\nversion: \"1\"\ntitle: Own\n"
    return head + (scoring.yaml.map { "scoring: \($0)\n" } ?? "") + "groups:\n"
      + groups.map { text($0, margin: "  ") }.joined()
  }

  private func text(_ group: DrawnGroup, margin: String) -> String {
    let head = """
      \(margin)- id: \(group.id)
      \(margin)  title: G
      \(margin)  weight: \(YAMLText.number(group.weight))

      """
    let scoring = group.scoring.yaml.map { "\(margin)  scoring: \($0)\n" } ?? ""
    switch group.members {
    case .groups(let groups):
      return head + scoring + "\(margin)  groups:\n"
        + groups.map { text($0, margin: margin + "    ") }.joined()
    case .criteria(let criteria):
      let lines = criteria.map { criterion in
        let weight = ("weight", YAMLText.number(criterion.weight))
        let pairs = criterion.isFile ? [("id", criterion.id)] : criterion.pairs(scale)
        return "\(margin)    - \(YAMLText.map(pairs + [weight]))\n"
      }
      return head + scoring + "\(margin)  criteria:\n" + lines.joined()
    }
  }
}

extension DrawnCriterion {
  /// Its keys but the weight.
  fileprivate func pairs(_ scale: ([Double]) -> String) -> [(String, String)] {
    let head = [("id", id), ("title", "T"), ("question", "Q?"), ("mandate", mandate.rawValue)]
    let actions = self.actions.map { action in
      YAMLText.map([
        ("id", action.id), ("text", "Act."), ("effort", action.effort), ("horizon", "short"),
        ("raises-to", question.levels[action.raisesTo]),
        ("requires", action.needs.isEmpty ? nil : YAMLText.list(action.needs)),
      ])
    }
    let tail = actions.isEmpty ? [] : [("recommendations", YAMLText.list(actions))]
    return head + question.pairs(scale) + tail
  }

  fileprivate static func levels(
    _ scores: [Double], _ conditions: [DrawnCondition] = []
  ) -> String {
    YAMLText.list(
      scores.enumerated().map { index, score in
        let condition = index > 0 && index <= conditions.count ? conditions[index - 1].yaml : nil
        return YAMLText.map([
          ("id", "l\(index)"), ("score", YAMLText.number(score)), ("when", condition),
        ])
      })
  }
}

extension DrawnQuestion {
  fileprivate func pairs(_ scale: ([Double]) -> String) -> [(String, String)] {
    func applying(_ applies: DrawnCondition?) -> [(String, String)] {
      applies.map { [("applies", $0.yaml)] } ?? []
    }
    return switch self {
    case .graded(let scores, isShared: true): [("scale", scale(scores))]
    case .graded(let scores, isShared: false): [("levels", DrawnCriterion.levels(scores))]
    case .threefold: [("scale", "implementation")]
    case .ruled(let scores, let conditions, let applies):
      applying(applies) + [("levels", DrawnCriterion.levels(scores, conditions))]
    case .measured(let measure, let applies): applying(applies) + [("measure", measure.yaml)]
    }
  }
}

extension DrawnAction {
  fileprivate var effort: String {
    switch points {
    case 1: "low"
    case 3: "medium"
    default: "high"
    }
  }
}
