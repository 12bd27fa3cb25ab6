internal import Mustache
internal import MizanYAML

/// The templates of web pages, by name.
enum HTMLTemplates {
  /// What pages are filled in with: `Templates/html.yaml` and the style sheet.
  ///
  /// A template that cannot be read is missing; that all can be, a test makes sure.
  static let library = MustacheLibrary(templates: templates)

  /// The templates as they were written.
  static let sources: [(name: String, text: String)] = {
    let document = try? YAMLDocument(parsing: PackageResources.html_yaml)
    let pairs = document?.root?["templates"]?.pairs.map { ($0.key.text, $0.value.text) } ?? []
    return pairs + [("style", String(decoding: PackageResources.report_css, as: UTF8.self))]
  }()

  static var templates: [String: MustacheTemplate] {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in sources { templates[name] = try? MustacheTemplate(string: text) }
    return templates
  }
}
