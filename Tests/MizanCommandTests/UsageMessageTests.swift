import TestSupport
import Testing

/// What is said of a command that cannot be understood.
struct UsageMessageTests {
  @Test(arguments: [
    ["assess", "x.yaml", "--lang"], ["assess", "--x"], ["plan", "x.yaml", "--budget"],
  ])
  func aTerminalActsOnNothingThatWasTyped(command: [String]) throws {
    for typed in ["\u{1B}[31mred", "a\u{202E}b", "a\u{9B}31mb", "a\rb"] {
      let words = command.last == "--x" ? command.dropLast() + ["--x" + typed] : command + [typed]
      let result = try Tool.run(Array(words))
      #expect(result.status == 64 && result.errors.contains("Usage: mizan"), "\(result)")
      let acting = result.errors.unicodeScalars.filter { HostileNames.acts($0) && $0 != "\n" }
      #expect(acting.isEmpty, "\(result.errors)")
    }
  }
}
