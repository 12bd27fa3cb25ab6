import MizanCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cities with answers drawn at random, one in seven of which says that the criterion does not apply.
struct InventedCities {
  private let scores: [[Double?]]
  let assessments: [Assessment]

  init(count: Int, criteria: Int) throws {
    var state: UInt64 = 2_020
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let checklist =
      """
      mizan: checklist/v1
      id: bench
      version: "1"
      title: Bench
      facts:

      """ + (0..<criteria).map { "  x.c\($0): {type: number, question: Q}\n" }.joined()
      + "groups:\n  - id: all\n    title: All\n    criteria:\n"
      + (0..<criteria).map {
        "      - {id: a.c\($0), title: C, question: Q, "
          + "measure: {value: x.c\($0), worst: 0, best: 1}}\n"
      }.joined()
    let file = SourceFile(path: "bench.yaml", bytes: Array(checklist.utf8))
    let rulebook = Rulebook.load([file])
    guard let own = rulebook.rulebook.checklists.first, !rulebook.diagnostics.hasErrors else {
      throw LoadFailure(rulebook.diagnostics)
    }
    let drawn = (0..<count).map { _ in
      (0..<criteria).map { _ in below(7) == 0 ? nil : Double(below(101)) / 100 }
    }
    scores = drawn
    assessments = try drawn.enumerated().map { city, scores in
      let given = scores.indices.compactMap { index in
        scores[index].map { "  x.c\(index): \($0)\n" }
      }
      let others = scores.indices.filter { scores[$0] == nil }
        .map { "  a.c\($0): {not-applicable: none here}\n" }
      let text =
        """
        mizan: profile/v1
        city: {id: c\(city), name: C}
        respondent: {id: r, kind: expert}
        date: "2020"
        fictional: true
        facts:

        """ + given.joined() + (others.isEmpty ? "" : "answers:\n" + others.joined())
      let file = SourceFile(path: "p.yaml", bytes: Array(text.utf8))
      let loading = rulebook.rulebook.profile(in: file)
      guard let profile = loading.value else { throw LoadFailure(loading.diagnostics) }
      return Assessment(of: profile, against: own)
    }
  }

  func write(to path: String) throws {
    guard let file = fopen(path, "w") else { exit(2) }
    for city in scores {
      fputs(city.map { $0.map { "\($0)" } ?? "nan" }.joined(separator: " ") + "\n", file)
    }
    fclose(file)
  }
}
