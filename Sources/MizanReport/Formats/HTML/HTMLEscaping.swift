internal import Mustache

/// How templates write texts: no character of a text is markup.
///
/// The library's own way looks at what people see as one character, in which a sign of markup can hide.
struct HTMLEscaping: MustacheContentType {
  private static let name = "HTML-SCALARS"

  /// What a template has to begin with to be written in this way.
  static let pragma: String = {
    MustacheContentTypes.register(HTMLEscaping(), named: name)
    return "{{% CONTENT_TYPE: \(name) }}\n"
  }()

  func escapeText(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}
