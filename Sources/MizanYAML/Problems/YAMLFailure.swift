/// Why a file is not read: every problem found, at least one, in document order.
package struct YAMLFailure: Error, Hashable, Sendable {
  /// What is wrong, at least one thing.
  package let problems: [YAMLProblem]

  /// A failure for one reason or more.
  package init(problems: [YAMLProblem]) {
    precondition(!problems.isEmpty, "a failure has a reason")
    self.problems = problems
  }
}
