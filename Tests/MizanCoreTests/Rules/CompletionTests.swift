import Testing

@testable import MizanCore

/// What follows when every completion of the missing facts is gone through.
@Suite(.timeLimit(.minutes(15))) struct CompletionTests {
  private static let facts = """
    f.a: {type: bool, question: Q?}
    f.b: {type: bool, question: Q?}
    f.kind: {type: enum, question: Q?, values: [none, some, all]}
    f.many: {type: list, question: Q?, values: [ar, en, fr]}
    f.free: {type: list, question: Q?}
    f.ten: {type: int, question: Q?, range: [0, 10]}
    f.int: {type: int, question: Q?}
    f.share: {type: share, question: Q?}
    f.half: {type: share, question: Q?, range: [0, 0.5]}
    f.number: {type: number, question: Q?}
    f.name: {type: string, question: Q?}
    f.day: {type: date, question: Q?}
    """

  @Test(arguments: [
    // The bounds alone do not see that both sides hang on one fact.
    ("f.a || !f.a", "l0 l1", "l1"), ("f.a && !f.a", "l0 l1", "l0"),
    ("f.a ? f.b : f.b", "l0 l1", "l0 l1"), ("f.a != f.b || f.a == f.b", "l0 l1", "l1"),
    ("f.kind == \"none\" || f.kind == \"some\" || f.kind == \"all\"", "l0 l1", "l1"),
    ("f.kind in [\"none\", \"some\"] || f.kind == \"all\"", "l0 l1", "l1"),
    ("f.kind != \"none\" || f.kind != \"some\"", "l0 l1", "l1"),
    ("f.ten >= 0 && f.ten <= 10", "l0 l1", "l1"), ("f.ten * 2 == 7", "l0 l1", "l0"),
    ("f.ten % 2 == 0 || f.ten % 2 == 1", "l0 l1", "l1"), ("f.ten > 10", "l0 l1", "l0"),
    ("f.int > 5 || f.int <= 5", "l0 l1", "l1"), ("f.int > 5 && f.int < 6", "l0 l1", "l0"),
    ("f.int > 5 && f.int < 7", "l0 l1", "l0 l1"), ("f.int != 5 || f.int == 5", "l0 l1", "l1"),
    ("f.int < -3 || f.int > 1000", "l0 l1", "l0 l1"),
    ("f.int in [1, 2] && f.int > 2", "l0 l1", "l0"),
    ("f.int in [100, 5.0] && f.int < 50", "l0 l1", "l0 l1"),
    ("f.int in [100, 5.5] && f.int < 50", "l0 l1", "l0"),
    ("f.number in [7, 100.5] && f.number < 50.0", "l0 l1", "l0 l1"),
    ("f.half > 0.5", "l0 l1", "l0"), ("f.half > 0.4", "l0 l1", "l0 l1"),
    ("f.share >= 0.0 && f.share <= 1.0", "l0 l1", "l1"), ("f.share > 1.0", "l0 l1", "l0"),
    ("f.share > 0.5 && f.share < 0.6", "l0 l1", "l0 l1"),
    ("0.5 < f.share || f.share <= 0.5", "l0 l1", "l1"),
    ("f.number > 0.1 && f.number < 0.2", "l0 l1", "l0 l1"),
    ("f.number < 0.1 && f.number > 0.2", "l0 l1", "l0"),
    ("f.name == \"a\" && f.name == \"b\"", "l0 l1", "l0"),
    ("f.name == \"other\" || f.name == \"other-\"", "l0 l1", "l0 l1"),
    ("f.name != \"a\" || f.name != \"b\"", "l0 l1", "l1"),
    ("\"ar\" in f.many || !(\"ar\" in f.many)", "l0 l1", "l1"),
    ("size(f.many) > 3", "l0 l1", "l0"),
    ("size(f.many) == 3 && !(\"en\" in f.many)", "l0 l1", "l0"),
    ("f.many.exists(l, l == \"ar\") && f.many.all(l, l == \"en\")", "l0 l1", "l0"),
    ("has(f.a) || !has(f.a)", "l0 l1", "l1"), ("has(f.a) && f.a", "l0 l1", "l0 l1"),
  ])
  func eachPossibleLevelIsTheOutcomeOfACompletion(
    condition: String, bounds: String, exact: String
  ) throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, [condition.replacing("'", with: "''")])
    #expect(try sample.bounds("") == bounds)
    #expect(try sample.outcome("") == exact)
  }

  @Test(arguments: [
    // What is done with it is more than comparing it with constants, or it may be anything.
    "f.int + 1 > 5", "f.int > f.ten", "f.number * 2.0 > 5.0", "f.name.startsWith(\"a\")",
    "size(f.free) > 2", "f.day > timestamp(\"2020-01-01T00:00:00Z\")", "f.int / 2 == 1",
    "(f.a ? f.int : 5) > 30", "(f.a ? 0.5 : f.number) > 30.0", "(f.a ? f.name : \"a\") == \"b\"",
    "[f.int][0] > 30", "f.int == f.int", "\"a\" < f.name",
  ])
  func whereTheCompletionsAreTooManyTheBoundsStand(condition: String) throws {
    let sample = try RuleSample.levels(facts: Self.facts, [condition])
    #expect(try sample.outcome("") == "≈ l0 l1")
  }

  @Test(arguments: [
    ("f.a: true, f.int: 31", "l1"), ("f.a: true, f.int: 30", "l0"), ("f.a: false", "l0"),
    ("f.int: 31", "l0 l1"), ("f.int: 30", "l0"),
  ])
  func aNumberThatABranchGivesIsComparedThere(facts: String, expected: String) throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["(f.a ? f.int : 5) > 30"])
    #expect(try sample.outcome(facts) == expected)
  }

  @Test func aVariableIsLookedInto() throws {
    let variables = "variables: {high: f.int > 5, value: f.int}"
    let compared = try RuleSample.levels(
      facts: Self.facts, ["high || f.int <= 5"], more: variables)
    #expect(try compared.outcome("") == "l1")
    let read = try RuleSample.levels(
      facts: Self.facts, ["value > 5 || value <= 5"], more: variables)
    #expect(try read.outcome("") == "≈ l0 l1")
  }

  @Test func whichValuesAListHasCountsNotInWhichOrder() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["size(f.many) == 2 && f.many[0] == \"en\" && f.many[1] == \"ar\""])
    // As every list of declared values is read in their order, this can never be.
    #expect(try sample.outcome("") == "l0")
    for list in ["[en, ar]", "[ar, en]", "[en, ar, en]"] {
      #expect(try sample.outcome("f.many: \(list)") == "l0")
    }
    let roles = try RuleSample.levels(
      facts: Self.facts, ["size(city.roles) == 2 && city.roles[0] == \"origin\""])
    #expect(try roles.outcome("", head: ", roles: [transit, origin]") == "l1")
  }

  @Test func levelsAndWhetherItAppliesHangTogether() throws {
    let sample = try RuleSample.levels(
      facts: Self.facts, ["f.a && f.b", "f.a"], more: "applies: f.a || f.b")
    #expect(try sample.bounds("") == "l0 l1 l2 n/a")
    // Where only one holds it is f.a or f.b, and where none does it does not apply.
    #expect(try sample.outcome("") == "l0 l1 l2 n/a")
    #expect(try sample.outcome("f.b: false") == "l1 n/a")
    #expect(try sample.bounds("f.b: false") == "l0 l1 n/a")
  }

  @Test func aFailureInSomeCompletionsLeavesTheBounds() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["10 / f.ten > 1"])
    #expect(try sample.outcome("") == "≈ l0 l1")
    #expect(try sample.outcome("f.ten: 0") == "! division-by-zero")
    let guarded = try RuleSample.levels(facts: Self.facts, ["f.ten > 0 && 10 / f.ten > 9"])
    #expect(try guarded.outcome("") == "l0 l1")
  }

  @Test func aFailureBelowALevelThatIsOpenLeavesItOpen() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a", "10 / f.ten > 3"])
    let open = try sample.finding("f.ten: 0")
    #expect(open.state == .unknown && open.failure != nil && !open.isExact)
    #expect(try sample.missing("f.ten: 0") == "f.a")
    #expect(try sample.finding("f.ten: 0, f.a: true").state == .met)
    #expect(try sample.finding("f.ten: 0, f.a: false").state == .error)
  }

  @Test(arguments: [(12, true), (13, false)])
  func atMost4096CompletionsAreGoneThrough(count: Int, isExact: Bool) throws {
    let facts = (0..<count).map { "f.f\($0): {type: bool, question: Q?}" }.joined(separator: "\n")
    let condition = (0..<count).map { "(f.f\($0) || !f.f\($0))" }.joined(separator: " && ")
    let sample = try RuleSample.levels(facts: facts, [condition])
    #expect(try sample.outcome("") == (isExact ? "l1" : "≈ l0 l1"))
    #expect(try sample.outcome("f.f0: true") == "l1")
  }

  @Test(arguments: [(12, "l1"), (13, "≈ l0 l1")])
  func aListOfAtMostTwelveValuesIsGoneThrough(count: Int, expected: String) throws {
    let values = (0..<count).map { "v\($0)" }.joined(separator: ", ")
    let sample = try RuleSample.levels(
      facts: "f.l: {type: list, question: Q?, values: [\(values)]}",
      ["\"v0\" in f.l || !(\"v0\" in f.l)"])
    #expect(try sample.outcome("") == expected)
  }

  @Test(arguments: [("[0, 100]", "l1"), ("[0, 101]", "≈ l0 l1"), ("[-50, 50]", "l1")])
  func aRangeOfAtMost101NumbersIsGoneThrough(range: String, expected: String) throws {
    let sample = try RuleSample.levels(
      facts: "f.n: {type: int, question: Q?, range: \(range)}", ["f.n * f.n >= 0"])
    #expect(try sample.outcome("") == expected)
  }

  @Test(arguments: [
    ("[7, 9]", "f.n < 7 || f.n > 9", "l0"), ("[7, 9]", "f.n == 8", "l0 l1"),
    ("[7, 7]", "f.n == 7", "l1"),
    ("[1000, 2000]", "f.n >= 1000", "l1"), ("[1000, 2000]", "f.n > 2000", "l0"),
    ("[1000, 2000]", "f.n == 1500", "l0 l1"), ("[-2000, -1000]", "f.n < 0", "l1"),
  ])
  func onlyNumbersInTheRangeAreTried(range: String, condition: String, expected: String) throws {
    let sample = try RuleSample.levels(
      facts: "f.n: {type: int, question: Q?, range: \(range)}", [condition])
    #expect(try sample.outcome("") == expected)
  }

  @Test func whatSettlesTheLevelIsCertainThoughFactsAreMissing() throws {
    let sample = try RuleSample.levels(facts: Self.facts, ["f.a || !f.a"])
    let finding = try sample.finding("")
    #expect(finding.state == .met && finding.isExact && finding.missingFacts.isEmpty)
  }
}
