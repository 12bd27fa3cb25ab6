/// Why a file is not read: every problem found, at least one, in document order.
package struct YAMLFailure: Error, Hashable, Sendable {
  package let problems: [YAMLProblem]

  package init(problems: [YAMLProblem]) {
    precondition(!problems.isEmpty, "a failure has a reason")
    self.problems = problems
  }
}
