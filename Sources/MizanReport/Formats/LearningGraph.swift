public import MizanCore

/// Who could learn from whom, as a graph: one arrow from learner to teacher, with what could be learnt.
public struct LearningGraph {
  /// A language that programs draw graphs from.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// Graphviz.
    case dot
    /// Mermaid, which web pages and Markdown viewers draw.
    case mermaid
  }

  private struct Arrow {
    let learner: Int
    let teacher: Int
    /// How much could be learnt, then in which themes.
    let label: [String]
  }

  /// With more themes their number is said.
  private static let mostThemes = 3

  private let names: [String]
  private let title: [String]
  private let arrows: [Arrow]

  /// The graph of a comparison, with names in `language`.
  public init(_ comparison: Comparison, language: Language) {
    let say = PhraseCatalog.catalog(for: language)
    let cities = CityNames(language, among: comparison.scorecards.map(\.profile))
    names = comparison.scorecards.map { cities.plain($0.profile) }
    title = [comparison.checklist.title[language], say(.graphHow).plain]
    let themes = Themes(comparison.checklist.root)
    // Where many cities stand in a picture, titles on every arrow would fill it.
    let namesThemes = comparison.scorecards.count <= NetworkWords.mostSideBySide
    arrows = comparison.scorecards.indices.flatMap { learner in
      Dictionary(grouping: comparison.lessons(of: learner), by: \.teacher)
        .sorted { $0.key < $1.key }
        .map { teacher, lessons in
          let taught = themes.titles(lessons.map(\.criterion), language)
          let count = say(.graphCriteria, count: lessons.count).plain
          let isShort = taught.count <= LearningGraph.mostThemes && namesThemes
          // A checklist may have criteria alone.
          let more =
            isShort || taught.isEmpty ? taught : [say(.graphThemes, count: taught.count).plain]
          return Arrow(learner: learner, teacher: teacher, label: [count] + more)
        }
    }
  }

  /// The graph as text.
  public func text(_ format: Format) -> String {
    switch format {
    case .dot: dot
    case .mermaid: mermaid
    }
  }

  private var dot: String {
    let nodes = names.enumerated().map { "  c\($0.offset) [label=\"\(dotText($0.element))\"];\n" }
    let edges = arrows.map {
      "  c\($0.learner) -> c\($0.teacher) [label=\"\(dotLines($0.label))\"];\n"
    }
    return "digraph learning {\n  label=\"\(dotLines(title))\";\n  node [shape=box];\n"
      + nodes.joined() + edges.joined() + "}\n"
  }

  private var mermaid: String {
    let nodes = names.enumerated().map { "  c\($0.offset)[\"\(mermaidText($0.element))\"]\n" }
    let edges = arrows.map {
      let label = $0.label.map(mermaidText).joined(separator: "<br/>")
      return "  c\($0.learner) -->|\"\(label)\"| c\($0.teacher)\n"
    }
    return "flowchart LR\n" + nodes.joined() + edges.joined()
  }

  private func dotLines(_ lines: [String]) -> String {
    lines.map(dotText).joined(separator: "\\n")
  }

  /// A label between double quotes: backslashes are doubled, so that none begins a sequence of Graphviz.
  private func dotText(_ text: String) -> String {
    DisplayText.inert(text).escaped { $0 == "\"" || $0 == "\\" ? "\\\($0)" : nil }
  }

  /// A label between double quotes: whatever could be markup is written by its number.
  private func mermaidText(_ text: String) -> String {
    DisplayText.inert(text).escaped { scalar in
      "\"#&;<>`\\*_[](){}|".unicodeScalars.contains(scalar) ? "#\(scalar.value);" : nil
    }
  }
}

/// Which theme of the first level each criterion belongs to.
private struct Themes {
  private let groups: [(title: LocalizedText, criteria: Set<Int>)]

  init(_ root: Group) {
    groups = root.groups.map { ($0.title, Set($0.allCriteria)) }
  }

  /// The titles of the themes that hold some criteria, in the checklist's order.
  func titles(_ criteria: [Int], _ language: Language) -> [String] {
    groups.filter { !$0.criteria.isDisjoint(with: criteria) }.map { $0.title[language] }
  }
}
