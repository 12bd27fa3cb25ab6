import Testing

@testable import MizanCommand

/// Which checklists the arguments of a command name.
struct OneChecklistTests {
  @Test(arguments: [
    ([], []), (["batch", "--checklist", "a"], ["a"]),
    (["--checklist", "a", "x", "--checklist=b"], ["a", "b"]), (["--checklist=", "a"], [""]),
    (["--checklist", "a", "--", "--checklist", "b"], ["a"]), (["--checklists", "a"], []),
    (["x", "--checklist"], [""]),
  ])
  func namesAreFoundInEitherForm(arguments: [String], expected: [String]) {
    #expect(OneChecklist.names(in: arguments) == expected)
  }
}
