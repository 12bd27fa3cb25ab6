import Foundation
import TestSupport
import Testing

/// What is wrong with one profile of many is said on its line, and nothing after it is lost.
struct BatchInputTests {
  private func told(_ input: String, _ arguments: [String] = []) throws -> [String] {
    let result = try BatchSample.run(arguments, input: input)
    let told = try BatchSample.told(result.output)
    #expect(result.errors == "")
    #expect(result.status == (told.contains { $0.contains("#") } ? 1 : 0))
    return told
  }

  @Test func aStreamWithoutProblemsEndsWithZero() throws {
    let input = ["a", "b", "c"].map { BatchSample.profile($0) }.joined()
    #expect(try told(input) == ["a", "b", "c"])
    #expect(try told("") == [])
    #expect(try told("\n# nothing\n") == [])
  }

  @Test func aTruncatedLastDocumentIsSaid() throws {
    let whole = BatchSample.profile("a") + BatchSample.profile("b")
    for (rest, expected) in [
      ("---\nmizan: profile/v1\ncity: {id: c, na", "<stdin>#3 M024@19"),
      ("---\nmizan: profile/v1\ncity: {id: c, name: C}\ndate: \"20", "<stdin>#3 M024@20"),
    ] {
      let told = try told(whole + rest)
      #expect(told == ["a", "b", expected], "\(rest)")
    }
  }

  @Test func aMarkerAfterTheLastProfileBeginsNoOther() throws {
    let whole = BatchSample.profile("a") + BatchSample.profile("b")
    for end in ["---", "---\n", "--- # the end\n\n", "---\r\n# nothing\r\n"] {
      #expect(try told(whole + end) == ["a", "b"], "\(end)")
    }
    #expect(try told(whole + "--- ~\n") == ["a", "b", "<stdin>#3 M032@17"])
    #expect(try told("---\n") == ["<stdin>#1 M032@1"])
    // Of what is too large only the beginning is kept, which may be a comment.
    let large = "---\n#" + String(repeating: "#", count: 1 << 20) + "\n" + BatchSample.profile("c")
    #expect(
      try told(whole + large.replacingOccurrences(of: "\n---", with: "")).last
        == "<stdin>#3 M005@17")
  }

  @Test func profilesThatRunTogetherAreToldApart() throws {
    let one = BatchSample.profile("a").replacingOccurrences(of: "---\n", with: "")
    #expect(try told(one + one) == ["<stdin>#1 M334@\(BatchSample.lines)"])
    let object = "{\n  \"mizan\": \"profile/v1\"\n}\n"
    #expect(try told(object + object) == ["<stdin>#1 M334@4"])
    for list in ["[{}, {}]\n", "[\n{},\n{}\n]\n", "\n- mizan: profile/v1\n"] {
      #expect(try told(list).first?.hasPrefix("<stdin>#1 M335@") ?? false, "\(list)")
    }
    let large = "[\n" + String(repeating: "{\"mizan\": \"profile/v1\"},\n", count: 50_000) + "{}]\n"
    #expect(try told(large) == ["<stdin>#1 M335@1"])
    let twice = one.replacingOccurrences(of: "city:", with: "mizan: profile/v1\ncity:")
    #expect(try told(twice).first?.contains("M021") ?? false)
  }

  @Test func aDocumentOverTheLimitIsSaidAndTheNextIsWhole() throws {
    let large = "---\n" + String(repeating: "# far too much to say\n", count: 50_000)
    let input =
      BatchSample.profile("a") + large + BatchSample.profile("b")
      + BatchSample.profile("c", council: "wrong")
    let line = BatchSample.lines * 2 + 50_001 + 7
    #expect(try told(input) == ["a", "<stdin>#2 M005@9", "b", "<stdin>#4 M104@\(line)"])
  }

  /// Larger than what is read at once, and smaller than the limit.
  @Test func aLargeProfileIsScored() throws {
    let comment = String(repeating: "# much to say\n", count: 60_000)
    #expect(try told(comment + BatchSample.profile("a") + BatchSample.profile("b")) == ["a", "b"])
  }

  @Test func eachBrokenProfileOfManyIsSaidWithItsLine() throws {
    var rolls = SplitMix64(seed: 3)
    var expected = (0..<300).map { "c\($0)" }
    var documents = expected.map { BatchSample.profile($0) }
    let broken = rolls.shuffled(Array(0..<300)).prefix(3)
    for (kind, index) in broken.enumerated() {
      let line = index * BatchSample.lines
      switch kind {
      case 0:
        documents[index] = BatchSample.profile("c\(index)", council: "wrong")
        expected[index] = "<stdin>#\(index + 1) M104@\(line + 7)"
      case 1:
        documents[index] = BatchSample.profile("c\(index)", council: "[")
        expected[index] = "<stdin>#\(index + 1) M028@\(line + 8)"
      default:
        documents[index] = documents[index].replacing("name: ", with: "nam: ")
        expected[index] = "<stdin>#\(index + 1) M037@\(line + 3)"
      }
    }
    #expect(try told(documents.joined()) == expected)
  }

  @Test func theSameCityTwiceIsSaid() throws {
    let other = BatchSample.profile("a").replacing("id: office", with: "id: shelter")
    let later = BatchSample.profile("a").replacing("2024", with: "2025")
    let again = BatchSample.profile("a", quota: "no")
    let input = [BatchSample.profile("a"), other, again, later, again, BatchSample.profile("b")]
    #expect(
      try told(input.joined()) == [
        "a", "a", "<stdin>#3 M331@17", "a", "<stdin>#5 M331@33", "b",
      ])
  }

  @Test func thatACityIsInventedMakesNoOther() throws {
    let real = BatchSample.profile("a")
    let invented = real.replacing("date: ", with: "fictional: true\ndate: ")
    #expect(real != invented)
    let second = "<stdin>#2 M331@\(BatchSample.lines + 1)"
    #expect(try told(real + invented) == ["a", second])
  }

  @Test func linesOfJSONAreProfilesToo() throws {
    let input =
      "\n" + BatchSample.json("a") + "\n\r\n" + BatchSample.json("b", council: "wrong")
      + #"{"mizan":"profile/v1","# + "\n" + BatchSample.json("c") + BatchSample.json("a")
      + BatchSample.json("d").dropLast()
    #expect(
      try told(input) == [
        "a", "<stdin>#2 M104@5", "<stdin>#3 M024@6", "c", "<stdin>#5 M331@8", "d",
      ])
  }

  /// Characters that are written as two escapes count as what is written.
  @Test func columnsAreThoseOfTheLine() throws {
    let pairs =
      BatchSample.json("b", council: #"\ud83d\ude00"#) + BatchSample.json("b", council: "a")
    let letters = pairs.replacing(#"\ud83d\ude00"#, with: "aaaaaaaaaaaa")
    #expect(pairs != letters && pairs.count == letters.count)
    let places = try [pairs, letters].map { try BatchSample.places($0) }
    #expect(places[0] == places[1] && places[0].count == 2)
    // With the quotes.
    #expect(places[0].map(\.length) == [14, 3])
  }

  @Test func windowsLineEndsAndMarksChangeNothing() throws {
    let input =
      BatchSample.profile("a") + BatchSample.profile("b", council: "wrong")
      + BatchSample.profile("c")
    let windows = "\u{FEFF}" + input.replacing("\n", with: "\r\n")
    #expect(try told(windows) == ["a", "<stdin>#2 M104@15", "c"])
    // Files with a mark, one after the other.
    #expect(try told(windows + windows.replacing(": c,", with: ": d,")).last == "d")
  }
}
