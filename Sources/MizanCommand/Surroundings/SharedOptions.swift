internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// What every command takes that judges cities: other views of checklists, the day, how to show the
/// result, and where rules lie.
struct SharedOptions: ParsableArguments {
  @OptionGroup var tailoring: TailoringOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var numbers: NumberOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var folders: FolderOptions

  /// The rules and seeds, with what `--checklist` names.
  func workspace(_ checklists: [String]) throws(LoadFailure) -> Workspace {
    try Workspace(folders, checklists: checklists, tailoring, on: date)
  }

  /// The language of the report.
  var language: Language { numbers.language }

  /// Writes documents, one after the other.
  func write(_ documents: [Document], as form: DocumentForm) throws {
    let documents = numbers.numbered(documents)
    switch form {
    case .written(let format):
      try office.require(for: nil)
      try output.write(format.render(documents, output.style))
    case .converted(let format):
      try output.requireFile(for: format)
      let writer = OfficeWriter(
        format: format, options: office, language: language, date: try date.date())
      let page = HTMLPage(documents, onA4: true).text
      try writer.make(from: page) { bytes in try output.write(bytes) }
    }
  }

  /// Writes a result, or several as a list.
  func write(_ results: [JSON]) throws {
    try output.write((results.count == 1 ? results[0] : .array(results)).text)
  }
}
