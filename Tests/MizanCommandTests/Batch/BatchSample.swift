import Foundation
import TestSupport

/// Profiles for the rules of `Tests/Fixtures/mini`, and what `mizan batch` makes of them.
enum BatchSample {
  static let rules = [
    "--rules", "Tests/Fixtures/mini/rules", "--seeds", "Tests/Fixtures/mini/seeds",
  ]
  /// How many lines a profile has.
  static let lines = 8

  /// A document of a stream, with its marker.
  static func profile(_ city: String, council: String = "deciding", quota: String = "yes") -> String
  {
    """
    ---
    mizan: profile/v1
    city: {id: \(city), name: \(city)}
    respondent: {id: office, kind: municipality}
    date: "2024"
    answers:
      voice.council: \(council)
      voice.quota: "\(quota)"

    """
  }

  /// A profile as one line.
  static func json(_ city: String, council: String = "deciding") -> String {
    #"{"mizan":"profile/v1","city":{"id":"\#(city)","name":"\ud83d\ude00"},"#
      + #""respondent":{"id":"office","kind":"municipality"},"date":"2024","#
      + #""answers":{"voice.council":"\#(council)"}}"# + "\n"
  }

  static func run(_ arguments: [String], input: String = "") throws -> Tool.Result {
    try Tool.run(["batch"] + arguments + rules, input: input)
  }

  /// What lines say in short: a city, or `file#document code@line` for each error.
  static func told(_ output: String) throws -> [String] {
    try output.split(separator: "\n").map { text in
      let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
      if let city = line.city { return city }
      let errors = (line.errors ?? []).map { "\($0.code)@\($0.line.map(String.init) ?? "-")" }
      return "\(line.file ?? "")#\(line.document ?? 0) \(errors.joined(separator: " "))"
    }
  }

  /// What a run says at its end that wrote such lines to a file.
  static func wrote(_ file: String, _ output: String) -> String {
    let lines = output.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("\"city\",") }
    let problems = lines.filter { $0.contains(/"errors":|"failed":|,"[^"]*: [^"]*"$/) }
    return "wrote \(file), lines: \(lines.count), with a problem: \(problems.count)\n"
  }

  /// Where the errors of an input stand.
  static func places(_ input: String) throws -> [Place] {
    try run([], input: input).output.split(separator: "\n").flatMap { text in
      try JSONDecoder().decode(Line.self, from: Data(text.utf8)).errors ?? []
    }.map { Place(line: $0.line, column: $0.column, length: $0.length) }
  }

  struct Place: Hashable {
    let line: Int?
    let column: Int?
    let length: Int?
  }

  private struct Line: Decodable {
    struct Problem: Decodable {
      let code: String
      let line: Int?
      let column: Int?
      let length: Int?
    }

    let city: String?
    let file: String?
    let document: Int?
    let errors: [Problem]?
  }
}
