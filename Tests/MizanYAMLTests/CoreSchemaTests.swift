import MizanYAML
import Testing

@Suite("Plain text means what the core schema says")
struct CoreSchemaTests {
  private func value(of text: String) throws -> YAMLScalar {
    let document = try YAMLDocument(parsing: Array("k: \(text)\n".utf8))
    return try #require(document.root?["k"]).value
  }

  @Test("null", arguments: ["", "~", "null", "Null", "NULL"])
  func null(text: String) throws {
    #expect(try value(of: text) == .null)
  }

  @Test("true and false", arguments: ["true", "True", "TRUE", "false", "False", "FALSE"])
  func bool(text: String) throws {
    #expect(try value(of: text) == .bool(text.lowercased() == "true"))
  }

  @Test(
    "integers are exact",
    arguments: [
      ("0", 0), ("-0", 0), ("+1", 1), ("42", 42), ("-17", -17),
      ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
      ("0o14", 12), ("0o0", 0), ("0x1F", 31), ("0xff", 255), ("0x7fffffffffffffff", Int64.max),
    ])
  func int(text: String, expected: Int64) throws {
    #expect(try value(of: text) == .int(expected))
  }

  @Test(
    "doubles are exact or the nearest there is",
    arguments: [
      ("1.5", 1.5), ("-0.5", -0.5), (".5", 0.5), ("1.", 1), ("+1.0", 1), ("1e3", 1000),
      ("1E-2", 0.01), ("0.1", 0.1), ("1.7976931348623157e308", .greatestFiniteMagnitude),
      ("5e-324", .leastNonzeroMagnitude), ("0e5", 0), ("0.000", 0), (".inf", .infinity),
      ("-.INF", -.infinity),
      ("+.Inf", .infinity), ("9223372036854775808", 9_223_372_036_854_775_808),
      ("-36893488147419103232", -36_893_488_147_419_103_232),
      ("100000000000000000000", 1e20),
    ])
  func double(text: String, expected: Double) throws {
    #expect(try value(of: text) == .double(expected))
  }

  @Test("not a number", arguments: [".nan", ".NaN", ".NAN"])
  func notANumber(text: String) throws {
    guard case .double(let value) = try value(of: text) else {
      Issue.record("\(text) is no double")
      return
    }
    #expect(value.isNaN)
  }

  @Test(
    "everything else is a string",
    arguments: [
      "yes", "no", "on", "off", "y", "n", "NuLL", "tRue", "nul", "nulls", "TRUEs", "012", "-012",
      "00", "01.5", "1_000", "1,000", "12:30", "190:20:30", "2025-01-01", "0b1", "0o8", "0xG", "0x",
      "0o", "-0x1F", "+0o7", "0x-1", "0X1F", "+", "-", ".", "..", "1e", "1e+", "e3", "1.2.3",
      "+.5.",
      "1 2", "--1", "+-1", ".inff", ".nAn", "+.nan", "-.nan", "inf", "nan", "Infinity", "1e999",
      "-1e999", "1e-999", "9223372036854775809", "0x8000000000000000", "0xffffffffffffffffff",
      "1\u{660}", "\u{661}", "½", "infinity", "1e3\u{660}",
    ].filter { $0 != "-" })
  func string(text: String) throws {
    #expect(try value(of: text) == .string(text))
  }

  @Test(
    "a quoted or block scalar is always a string",
    arguments: [
      "'1'", "\"true\"", "''", "\"~\"", "|-\n  1", ">-\n  null",
    ])
  func quoted(text: String) throws {
    guard case .string = try value(of: text) else {
      Issue.record("\(text) is no string")
      return
    }
  }

  @Test("a number of 64 characters is one, a longer one is a string")
  func longNumber() throws {
    let digits = "0." + String(repeating: "3", count: 62)
    #expect(try value(of: digits) == .double(1.0 / 3))
    #expect(try value(of: digits + "3") == .string(digits + "3"))
  }

  @Test("a collection has no scalar value")
  func collection() throws {
    #expect(try value(of: "[1]") == .null)
  }
}
