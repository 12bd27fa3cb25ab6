internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// How a command shows its result.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "The file to write instead of the standard output.",
    completion: .file())
  var output: String?

  @Option(help: "When to use colours.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Nothing beside the result but errors.")
  var quiet = false

  /// How text looks where it goes.
  var style: TextStyle {
    TextStyle(isColored: output == nil ? color.forStandardOutput : color == .always)
  }

  /// - Throws: when nothing can be written where the result was asked for.
  func requireName() throws(LoadFailure) {
    if let output, output != "-" { try OutputName.requireFile(output) }
  }

  /// Writes the result where it was asked for.
  func write(_ text: String) throws {
    guard let output, output != "-" else { return try Console.write(text) }
    try OutputFile(path: output).write(text)
    note(Notes.wrote(output))
  }

  /// Writes a result that is no text where it was asked for.
  func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else { return try Console.write(bytes) }
    try OutputFile(path: output).write(bytes)
    note(Notes.wrote(output))
  }

  /// - Throws: when what is no text would go to a screen.
  func requireFile(for format: OfficeFormat) throws(LoadFailure) {
    try requireFile(for: format.title, ending: format.rawValue)
  }

  func requireFile(for title: String, ending: String) throws(LoadFailure) {
    guard (output ?? "-") == "-", Console.isTerminal else { return }
    throw LoadFailure([
      Diagnostic(.outputForTerminal, values: ["format": title, "ending": ending])
    ])
  }

  /// Says something beside the result, unless nobody wants to hear it.
  func note(_ text: String) { if !quiet { Console.note(text) } }

  /// - Throws: when a file's name says that it is of another form than the one asked for: whoever opens it would
  ///   be told that it is broken.
  private func requireMatching<Form: ResultForm>(
    _ asked: Form, _ ending: String?
  ) throws(LoadFailure) {
    // Anything written as text may be called one.
    guard let output, let ending, ending != asked.fileExtension, ending != "txt",
      Form.all.contains(where: { $0.fileExtension == ending })
    else { return }
    throw LoadFailure([
      Diagnostic(
        .otherEnding, file: output,
        values: ["name": "." + ending, "format": asked.name, "known": "." + asked.fileExtension])
    ])
  }

  /// The form to write in: the one asked for, else what the ending of the output file says, else
  /// the usual one.
  ///
  /// - Throws: when the file has an ending that no form has, or no name.
  func form<Form: ResultForm>(_ asked: Form?, usual: Form) throws(LoadFailure) -> Form {
    try requireName()
    let ending = output?.pathNames.last?.nameEnding?.lowercased()
    if let asked {
      try requireMatching(asked, ending)
      return asked
    }
    guard let output, let ending else { return usual }
    if let form = Form.all.first(where: { $0.fileExtension == ending }) { return form }
    let known = Form.all.map { "." + $0.fileExtension }.joined(separator: ", ")
    throw LoadFailure([
      Diagnostic(.unknownEnding, file: output, values: ["name": "." + ending, "known": known])
    ])
  }
}
