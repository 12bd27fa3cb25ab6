internal import ArgumentParser
internal import MizanCore
internal import MizanReport

/// `mizan template`: a document to make a city's letterhead of.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write a Word or ODT document to put a letterhead into.",
    discussion: """
      The file has the styles, the page and the footer of mizan's own documents, and no text. Change them, \
      add a header with a logo, and name the file with --reference-doc.

      Examples:
        mizan template docx --lang ar -o letterhead.docx
        mizan memo lyon.yaml --reference-doc letterhead.docx -o memo.docx
      """)

  /// The forms that have styles to take over.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case docx, odt

    var format: OfficeFormat {
      switch self {
      case .docx: .docx
      case .odt: .odt
      }
    }
  }

  @Argument(help: "The form of the document.")
  var form: Form

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    _ = try output.form(DocumentForm.converted(form.format), usual: .converted(form.format))
    try output.requireFile(for: form.format)
    try output.write(ReferenceDocument(form.format, language.language).bytes)
  }
}
