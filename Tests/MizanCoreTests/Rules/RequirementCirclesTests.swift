import MizanCore
import TestSupport
import Testing

/// Recommendations that would have to be carried out before themselves.
struct RequirementCirclesTests {
  private func messages(_ files: [(name: String, requires: [String])]) -> [[String]] {
    let sources = files.map { name, requires in
      SourceFile(
        path: "rules/criteria/a/\(name).yaml",
        bytes: Array(
          """
          mizan: criterion/v1
          id: a.\(name)
          title: T
          question: Q
          levels: [{id: "no", score: 0}, {id: "yes", score: 1}]
          recommendations:
            - {id: r, text: T, effort: low, horizon: short, requires: [\(requires.map { "a.\($0)/r" }.joined(separator: ", "))]}
          """.utf8))
    }
    return Rulebook.load(sources).diagnostics.filter { $0.code == .cyclicRequirement }.map {
      [$0.file ?? "", "\($0.place?.line ?? 0)", $0.values["path"] ?? ""]
    }
  }

  @Test func aCircleThroughFilesIsToldOnceAtItsFirstPlace() {
    let found = messages([
      ("x", ["y"]), ("y", ["z", "w"]), ("z", ["x"]), ("w", []), ("v", ["x"]),
    ])
    #expect(found == [["rules/criteria/a/x.yaml", "7", "a.x/r → a.y/r → a.z/r → a.x/r"]])
  }

  @Test func circlesApartAreToldApart() {
    let found = messages([("x", ["y"]), ("y", ["x"]), ("z", ["z", "x"])])
    #expect(found.map { $0[2] } == ["a.x/r → a.y/r → a.x/r", "a.z/r → a.z/r"])
  }

  @Test func whatLeadsNowhereIsNoCircle() {
    #expect(messages([("x", ["y", "z"]), ("y", ["z"]), ("z", [])]).isEmpty)
  }

  /// A chain of thousands is gone through at once, and without recursion.
  @Test(.timeLimit(.minutes(15))) func aLongCircleIsFound() {
    let count = 1_500
    let found = messages((0..<count).map { ("n\($0)", ["n\(($0 + 1) % count)", "n0"]) })
    #expect(found.count == 1)
  }
}
