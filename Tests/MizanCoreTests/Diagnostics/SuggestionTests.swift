import MizanCore
import TestSupport
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("transit", "transit", []),
      ("transt", "transit", ["transit"]),
      ("ttransit", "transit", ["transit"]),
      ("trensit", "transit", ["transit"]),
      ("tarnsit", "transit", ["transit"]),
      ("tarnist", "transit", ["transit"]),
      ("trnst", "transit", ["transit"]),
      ("trns", "transit", []),
      ("TRANSIT", "transit", ["transit"]),
      ("yse", "yes", ["yes"]),
      ("ye", "yes", ["yes"]),
      ("ya", "yes", []),
      ("a", "b", []),
      ("A", "a", ["a"]),
      ("", "a", []),
    ] as [(String, String, [String])])
  func aWordIsNearWithOneEditOrTwoWhenItIsLonger(
    _ word: String, _ candidate: String, _ expected: [String]
  ) {
    #expect(Suggestion.near(word, in: [candidate]) == expected)
  }

  @Test func theLastPartOfANameIsEnough() {
    let known = ["participation.women-quota", "women-quotas", "work.quota"]
    #expect(
      Suggestion.near("women-quota", in: known) == ["participation.women-quota", "women-quotas"])
    #expect(Suggestion.near("omen-quota", in: ["participation.women-quota"]).isEmpty)
  }

  @Test func atMostThreeAreSuggestedNearestFirstThenInGivenOrder() {
    let known = ["shareds", "sharedly", "share", "shared-1", "sharp", "shred", "stared"]
    #expect(Suggestion.near("shared", in: known) == ["shareds", "share", "shred"])
  }

  @Test func nothingIsNearAWordThatIsNoName() {
    #expect(Suggestion.near(String(repeating: "a", count: 129), in: ["a"]).isEmpty)
    let word = String(repeating: "a", count: 128)
    #expect(Suggestion.near(word, in: [word + "b"]) == [word + "b"])
  }

  @Test func lettersAreComparedAsCodePoints() {
    // One letter on the screen, two code points.
    #expect(Suggestion.near("cafe\u{301}", in: ["cafe"]) == ["cafe"])
    #expect(Suggestion.near("مجلسس", in: ["مجلس"]) == ["مجلس"])
  }

  /// As the definition has it, with the whole table of edits.
  @Test(arguments: [UInt64(1), 2, 3])
  func twoWordsAreNearWhereTheDefinitionSaysSo(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func word() -> String {
      String((0..<2 + random.below(8)).map { _ in random.pick(Array("abc")) })
    }
    for _ in 0..<2_000 {
      let (word, other) = (word(), word())
      let isNear = word != other && edits(Array(word), Array(other)) <= (word.count < 5 ? 1 : 2)
      #expect(Suggestion.near(word, in: [other]) == (isNear ? [other] : []), "\(word), \(other)")
    }
  }

  private func edits(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in a.indices {
      table[i + 1][0] = i + 1
      for j in b.indices {
        let change = table[i][j] + (a[i] == b[j] ? 0 : 1)
        table[i + 1][j + 1] = min(change, table[i][j + 1] + 1, table[i + 1][j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          table[i + 1][j + 1] = min(table[i + 1][j + 1], table[i - 1][j - 1] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
