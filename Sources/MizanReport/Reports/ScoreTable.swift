internal import MizanCore

extension ReportWords {
  /// A column, and what it says of an assessment.
  typealias NamingColumn = (column: Table.Column, cell: (Assessment) -> Text)

  /// The scores of one city in several assessments, a row each, between what tells them apart.
  func scores(
    _ assessments: [Assessment], first: NamingColumn, last: NamingColumn
  ) -> [Block] {
    let columns = [
      first.column, Table.Column(say(.score), .end), Table.Column(Text()),
      Table.Column(say(.knownCriteria), .end), last.column,
    ]
    let rows = assessments.map { assessment -> [Table.Cell] in
      [
        .text(first.cell(assessment)), .text(themeScore(assessment.total)),
        .bar(Bar(assessment.score)), .text(known(assessment.findings)),
        .text(last.cell(assessment)),
      ]
    }
    return [.table(Table(columns, rows: rows)), .legend(say.legend)]
  }
}
