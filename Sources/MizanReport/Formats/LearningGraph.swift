public import MizanCore

/// Who could learn from whom, as a graph: one arrow from learner to teacher, with how many criteria.
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
    let count: Int
  }

  private let names: [String]
  private let title: String
  private let arrows: [Arrow]

  /// The graph of a comparison, with names in `language`.
  public init(_ comparison: Comparison, language: Language) {
    names = comparison.assessments.map { CityName.plain($0.profile, language) }
    title = comparison.checklist.title[language]
    arrows = comparison.assessments.indices.flatMap { learner in
      Dictionary(grouping: comparison.lessons(of: learner), by: \.teacher)
        .sorted { $0.key < $1.key }
        .map { Arrow(learner: learner, teacher: $0.key, count: $0.value.count) }
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
    let edges = arrows.map { "  c\($0.learner) -> c\($0.teacher) [label=\"\($0.count)\"];\n" }
    return "digraph learning {\n  label=\"\(dotText(title))\";\n  node [shape=box];\n"
      + nodes.joined() + edges.joined() + "}\n"
  }

  private var mermaid: String {
    let nodes = names.enumerated().map { "  c\($0.offset)[\"\(mermaidText($0.element))\"]\n" }
    let edges = arrows.map { "  c\($0.learner) -->|\($0.count)| c\($0.teacher)\n" }
    return "flowchart LR\n" + nodes.joined() + edges.joined()
  }

  /// A label between double quotes: backslashes are doubled, so that none begins a sequence of Graphviz.
  private func dotText(_ text: String) -> String {
    DisplayText.inert(text).reduce(into: "") { result, character in
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }

  /// A label between double quotes: whatever could be markup is written by its number.
  private func mermaidText(_ text: String) -> String {
    DisplayText.inert(text).unicodeScalars.map { scalar in
      "\"#&;<>`\\*_[](){}|".unicodeScalars.contains(scalar) ? "#\(scalar.value);" : String(scalar)
    }.joined()
  }
}
