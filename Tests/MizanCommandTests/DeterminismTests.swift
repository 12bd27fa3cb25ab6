import TestSupport
import Testing

/// The same input gives the same bytes.
struct DeterminismTests {
  static let commands = [
    ["assess", "seeds/cities/sao-paulo.yaml", "seeds/cities/sousse.yaml", "--format", "json"],
    ["assess", "seeds/examples/port-salam.yaml", "--format", "md"],
    ["compare", "seeds/cities/athens.yaml", "seeds/cities/turin.yaml"],
    ["compare", "seeds/cities/athens.yaml", "seeds/cities/turin.yaml", "--format", "json"],
    ["memo", "seeds/cities/sousse.yaml", "--today", "2026-01-31"],
    ["check", "--format", "json"],
  ]

  @Test(arguments: commands)
  func outputDoesNotDependOnTheSurroundings(command: [String]) throws {
    let first = try Tool.run(command)
    #expect(first.status == 0)
    let surroundings = [
      [:], ["LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
      ["LC_ALL": "ar_EG.UTF-8", "TZ": "Pacific/Kiritimati"],
      ["SWIFT_DETERMINISTIC_HASHING": "1"], ["TERM": "dumb", "COLUMNS": "200"],
    ]
    for environment in surroundings {
      #expect(try Tool.run(command, environment: environment) == first, "\(environment)")
    }
  }

  @Test func theDateComesFromTheOptionThenTheEnvironment() throws {
    let memo = ["memo", "seeds/cities/sousse.yaml"]
    let epoch = ["SOURCE_DATE_EPOCH": "951782400"]
    #expect(try Tool.run(memo, environment: epoch).output.contains("29 February 2000"))
    let today = try Tool.run(memo + ["--today", "2026-01-31"], environment: epoch)
    #expect(today.output.contains("31 January 2026"))
    for wrong in ["soon", "-1", "99999999999999999999"] {
      #expect(try Tool.run(memo, environment: ["SOURCE_DATE_EPOCH": wrong]).status == 2)
    }
  }
}
