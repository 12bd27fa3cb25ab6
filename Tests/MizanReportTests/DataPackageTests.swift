import MizanCore
import Testing

@testable import MizanReport

struct DataPackageTests {
  private func tables(_ words: String) throws -> [DataTable] {
    let rulebook = try SampleRules.rulebook()
    let checklist = try #require(rulebook.checklist("own"))
    let text = SampleRules.profile.replacing(
      "because: {en: seen, ar: رأينا}", with: "because: \(words)")
    let loading = rulebook.profile(in: SourceFile(path: "p.yaml", bytes: Array(text.utf8)))
    let profile = try #require(loading.value, "\(loading.diagnostics)")
    return DataTables([Assessment(of: profile, against: checklist)], rulebook, .en).all
  }

  @Test func everyTableAndColumnHasWordsAndNoOthersStandThere() throws {
    let words = ColumnWords.english
    var used: Set<String> = ["package", "package.what"]
    for table in try tables("so") {
      used.insert(table.name)
      #expect(words.keys.contains(table.name))
      for column in table.columns {
        let own = "\(table.name).\(column.name)"
        let key = words.keys.contains(own) ? own : "." + column.name
        #expect(words.keys.contains(key), "\(own)")
        used.insert(key)
      }
    }
    #expect(Set(words.keys) == used)
  }

  @Test func rowsHaveACellAColumnAndKeysTellThemApart() throws {
    let tables = try tables("so")
    for table in tables {
      var keys: Set<[String]> = []
      for row in table.rows {
        #expect(row.count == table.columns.count, "\(table.name)")
        let key = zip(table.columns, row).filter { table.key.contains($0.0.name) }.map { "\($0.1)" }
        #expect(keys.insert(key).inserted, "\(table.name)")
      }
      for reference in table.references {
        #expect(tables.contains { $0.name == reference.table })
      }
    }
    #expect(tables.filter { $0.rows.isEmpty }.map(\.name) == [])
  }

  @Test func lowHighAndUnknownAreColumnsWhereThereAreScores() throws {
    for table in try tables("so") where ["scores", "answers", "gaps"].contains(table.name) {
      #expect(Set(["low", "high", "unknown"]).isSubset(of: table.columns.map(\.name)))
    }
  }

  @Test func hostileTextStaysInItsCell() throws {
    let table = try #require(
      try tables(#""=HYPERLINK(\"x\")\n, ;""#).first { $0.name == "answers" })
    let rows = try #require(CSVReader.rows(Array(table.text(.plain, .en).utf8)))
    #expect(rows.allSatisfy { $0.count == table.columns.count })
    #expect(rows.contains { $0.last == "'=HYPERLINK(\"x\")\n, ;" })
  }
}
