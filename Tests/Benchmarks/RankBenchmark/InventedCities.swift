import MizanCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cities with scores drawn at random, one in seven of which does not apply.
///
/// The checklist is a mean of all criteria, without groups between, as NumPy works it out.
struct InventedCities {
  /// By city, then by criterion.
  let scores: [[Double?]]
  let checklist: Checklist

  init(count: Int, criteria: Int) throws {
    var state: UInt64 = 2_020
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let text =
      """
      mizan: checklist/v1
      id: bench
      version: "1"
      title: Bench
      scoring: {aggregate: sum}
      facts:

      """ + (0..<criteria).map { "  x.c\($0): {type: number, question: Q}\n" }.joined()
      + "groups:\n  - id: all\n    title: All\n    criteria:\n"
      + (0..<criteria).map {
        "      - {id: a.c\($0), title: C, question: Q, "
          + "measure: {value: x.c\($0), worst: 0, best: 1}}\n"
      }.joined()
    let file = SourceFile(path: "bench.yaml", bytes: Array(text.utf8))
    let loading = Rulebook.load([file])
    guard let checklist = loading.rulebook.checklists.first, !loading.diagnostics.hasErrors else {
      throw LoadFailure(loading.diagnostics)
    }
    self.checklist = checklist
    scores = (0..<count).map { _ in
      (0..<criteria).map { _ in below(7) == 0 ? nil : Double(below(101)) / 100 }
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
