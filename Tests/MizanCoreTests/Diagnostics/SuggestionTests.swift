import MizanCore
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
}
