internal import MizanYAML

/// The text of a profile's file, changed in place: comments, the order of keys and all that is not meant
/// stay as they are, byte by byte.
///
/// Each change is read again and must say exactly what was meant, or it is not made.
public struct ProfileText: Sendable {
  /// The language of the texts that are written.
  private let language: Language
  private let path: String
  private(set) var edited: EditedFile

  /// The text of a file.
  ///
  /// - Parameters:
  ///   - file: a profile; what it says is not checked here.
  ///   - language: of the texts that will be written.
  /// - Throws: when the file is no YAML.
  public init(_ file: SourceFile, language: Language) throws(LoadFailure) {
    (self.language, path) = (language, file.path)
    do {
      edited = try EditedFile(file.bytes)
    } catch {
      // Its problems are better told by whoever reads it as a profile.
      throw LoadFailure([Diagnostic(.emptyFile, file: file.path)])
    }
  }

  /// The file as it is now.
  public var file: SourceFile { SourceFile(path: path, bytes: edited.bytes) }

  /// A text as a profile can hold it, which is how `apply` writes it: without control and direction
  /// characters, and with line feeds alone between its lines.
  public static func clean(_ text: String) -> String { QuotedText.clean(text) }

  /// A text in double quotes, as a file of YAML takes any text that `clean` gives.
  public static func quoted(_ text: String) -> String {
    QuotedText.scalar(QuotedText.clean(text), alwaysQuoted: true)
  }

  /// Makes a change.
  ///
  /// - Throws: when the file is written so that the change would not read back as what is meant; it is
  ///   then as it was before.
  public mutating func apply(_ edit: ProfileEdit) throws(LoadFailure) {
    var next = edited
    do {
      try ProfileEntry(edit.section, edit.id, language, in: next).make(edit.action, in: &next)
    } catch {
      throw LoadFailure([
        Diagnostic(
          .cannotEdit, file: path, values: ["name": "\(edit.section.rawValue).\(edit.id)"])
      ])
    }
    edited = next
  }
}
