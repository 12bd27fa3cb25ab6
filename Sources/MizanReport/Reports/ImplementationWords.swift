internal import MizanCore

/// How far policies stand on paper, and how far they are in force.
struct ImplementationWords {
  let assessment: Assessment
  let words: ReportWords
  private var say: PhraseCatalog { words.say }

  /// The three questions apart, over all criteria that are asked three times and by theme; nothing where
  /// there are none.
  var blocks: [Block] {
    let themes = assessment.total.flattened.compactMap { result -> [Table.Cell]? in
      guard let gap = assessment.implementationGap(over: result.group.allCriteria) else {
        return nil
      }
      return row(result.depth == 0 ? say(.implementationAll) : words.title(result), gap)
    }
    guard !themes.isEmpty else { return [] }
    let columns =
      [Table.Column(say(.theme), isFlexible: true)]
      + Aspect.allCases.map { Table.Column(say.word("aspect", $0.rawValue), .end) }
      + [Table.Column(say(.implementationGapShort), .end)]
    return [
      .heading(level: 2, say(.implementationGap)), .paragraph(say(.implementationHow)),
      .table(Table(columns, rows: themes)),
    ]
  }

  private func row(_ title: Text, _ gap: ImplementationGap) -> [Table.Cell] {
    [.text(title)] + [gap.rule, gap.means, gap.practice, gap.gap].map { .text(range($0)) }
  }

  private func range(_ range: ClosedRange<Double>) -> Text {
    let numbers = NumberStyle(decimals: assessment.checklist.scoring.decimals)
    let (low, high) = (range.lowerBound, range.upperBound)
    if high - low < 1e-12 { return say.number(numbers.nearest(low)) }
    return say(
      .range, ["low": say.number(numbers.low(low)), "high": say.number(numbers.high(high))])
  }
}

extension ReportWords {
  /// "rule: yes, means: partly, practice: unknown".
  func implementation(_ said: Implementation) -> Text {
    Aspect.allCases.map { aspect in
      say(
        .aspectIs,
        [
          "aspect": say.word("aspect", aspect.rawValue),
          "reply": say.word("aspect-reply", said[aspect].rawValue),
        ])
    }.joined(by: say(.listComma))
  }
}
