internal import CEmbedded
internal import MizanCore
internal import MizanReport

/// Makes a DOCX or ODT by pandoc, with our own filters around it.
struct Pandoc: OfficeMaker {
  static let name = "pandoc"

  private let program: Program
  private let format: OfficeFormat
  private let language: Language
  private let date: CalendarDate
  private let reference: ReferenceDocument

  /// - Parameters:
  ///   - format: DOCX or ODT.
  ///   - language: that of the document.
  ///   - date: the day to write into the file.
  ///   - reference: where styles, page, header and footer come from.
  /// - Throws: when there is no pandoc.
  init(
    format: OfficeFormat, language: Language, date: CalendarDate, reference: ReferenceDocument
  ) throws(LoadFailure) {
    guard let program = Program.find(Pandoc.name) else {
      throw LoadFailure([Diagnostic(.noPandoc, values: ["format": format.title])])
    }
    (self.program, self.format, self.language) = (program, format, language)
    (self.date, self.reference) = (date, reference)
  }

  func page(_ html: String) -> String { PandocPage(html).text }

  func run(in folder: WorkFolder) throws(LoadFailure) -> ProgramRun {
    try folder.write("text.lua", [UInt8](embedded_text_lua()))
    try folder.write("tables.lua", [UInt8](embedded_tables_lua()))
    try folder.write("template.opendocument", [UInt8](embedded_template_opendocument()))
    try folder.write("reference.\(format.rawValue)", reference.bytes)
    let direction = language.isRightToLeft ? "rtl" : "ltr"
    var arguments = [
      "--from=html", "--to=\(format.rawValue)", "--output=\(format.fileName)",
      "--metadata=lang:\(language.rawValue)", "--metadata=dir:\(direction)",
      "--reference-doc=reference.\(format.rawValue)", "--lua-filter=text.lua",
      "--lua-filter=tables.lua", "--data-dir=.",
    ]
    if format == .odt { arguments.append("--template=template.opendocument") }
    return ProgramRun(
      program: program, arguments: arguments + [OfficeWriter.page], folder: folder.path,
      environment: ["SOURCE_DATE_EPOCH": "\(date.secondsSince1970)"])
  }

  func finished(_ bytes: [UInt8]) -> [UInt8] { ArchiveDates(date).set(in: bytes) }
}
