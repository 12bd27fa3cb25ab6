/// What a program says of its version.
struct ProgramVersion {
  /// `2.17.1.1`; `nil` where it does not say.
  let text: String?

  /// Asks it, for a few seconds at most.
  init(of program: Program, in folder: WorkFolder) {
    let run = ProgramRun(
      program: program, arguments: ["--version"], folder: folder.path, limit: .seconds(10))
    self.init(saying: run.outcome().lastWords)
  }

  /// - Parameter words: what a program printed when it was asked: the first number with a point in it counts.
  init(saying words: String) {
    text = words.split { !($0.isASCII && $0.isNumber) && $0 != "." }
      .first { $0.first != "." && $0.last != "." && $0.contains(".") }.map(String.init)
  }
}
