import Testing

@testable import MizanReport

struct DataFormatTests {
  @Test(arguments: [
    (0.1, "0.1"), (100, "100"), (200 / 3.0, "66.66666666666667"), (1e-7, "1e-07"), (-0.5, "-0.5"),
  ])
  func numbersAreTheShortestThatReadBack(number: Double, expected: String) {
    #expect(JSON.number(number).line == expected && Double(expected) == number)
  }

  @Test func stringsAreEscaped() {
    let line = JSON.string("\"\\\n\t\u{1}\u{7F}é\u{1F600}").line
    #expect(line == #""\"\\\n\t\u0001\u007fé😀""#)
  }

  @Test func keysKeepTheirOrder() {
    let json: JSON = ["b": .int(1), "a": .array([.null, .bool(true)]), "c": [:]]
    #expect(json.line == #"{"b":1,"a":[null,true],"c":{}}"#)
    #expect(json.text == "{\n  \"b\": 1,\n  \"a\": [\n    null,\n    true\n  ],\n  \"c\": {}\n}\n")
  }

  @Test(arguments: [
    ("plain", "\"plain\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=1+1", "\"'=1+1\""),
    ("-2", "\"'-2\""), ("@x", "\"'@x\""), ("\tx", "\"'\tx\""), ("＝x", "\"'＝x\""), ("＠x", "\"'＠x\""),
    ("＋x", "\"'＋x\""), ("－x", "\"'－x\""), ("", "\"\""),
  ])
  func cellsCannotRunAsFormulas(text: String, expected: String) {
    var csv = CSV()
    csv.append([.text(text), .number(-2), .empty])
    #expect(csv.text == expected + ",-2,\r\n")
  }

  @Test func whatTurnsDirectionsIsWrittenAsNumbersInJSON() {
    let turning = Array(0x2028...0x202E) + Array(0x2066...0x2069)
    for code in turning {
      let text = JSON.string("a\(Unicode.Scalar(UInt32(code)).map(String.init) ?? "")b").text
      #expect(text.contains("a\\u\(String(code, radix: 16))b"))
    }
    // Neighbours of theirs, and the same last bytes behind other ones.
    for text in ["\u{2027}", "\u{202F}", "\u{2065}", "\u{206A}", "\u{E028}", "ب\u{200F}–’"] {
      #expect(JSON.string(text).text.contains(text))
    }
  }
}
