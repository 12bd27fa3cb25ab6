internal import CEmbedded
internal import MizanYAML
package import Mustache

/// The templates of web pages, by name.
package enum HTMLTemplates {
  /// What pages are filled in with: `Templates/html.yaml` and the style sheet.
  ///
  /// A template that cannot be read is missing; that all can be, a test makes sure.
  static let library = MustacheLibrary(templates: templates)

  /// The same with templates of a site's own beside them.
  ///
  /// - Parameter file: a `templates/v1` file. That ours is one, a test makes sure.
  /// - Returns: all of them.
  package static func library(with file: [UInt8]) -> MustacheLibrary {
    MustacheLibrary(templates: parsed(sources + read(file)))
  }

  /// The templates as they were written.
  static let sources: [(name: String, text: String)] =
    read([UInt8](embedded_html_yaml()))
    + [("style", String(decoding: [UInt8](embedded_report_css()), as: UTF8.self))]

  /// The style sheet of reports.
  package static var style: [UInt8] { [UInt8](embedded_report_css()) }

  static var templates: [String: MustacheTemplate] { parsed(sources) }

  /// The templates of a file, as they were written.
  package static func read(_ file: [UInt8]) -> [(name: String, text: String)] {
    let document = try? YAMLDocument(parsing: file)
    return document?.root?["templates"]?.pairs.map { ($0.key.text, $0.value.text) } ?? []
  }

  private static func parsed(
    _ sources: [(name: String, text: String)]
  ) -> [String: MustacheTemplate] {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in sources {
      templates[name] = try? MustacheTemplate(string: HTMLEscaping.pragma + text)
    }
    return templates
  }
}
