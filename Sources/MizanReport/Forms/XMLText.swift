/// XML that is written from start to end.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    text += "<" + name + XMLText.string(attributes) + ">"
  }

  mutating func close(_ name: String) { text += "</" + name + ">\n" }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    text += "<" + name + XMLText.string(attributes) + "/>\n"
  }

  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String) {
    text +=
      "<" + name + XMLText.string(attributes) + ">" + content.escaped(XMLText.escaped)
      + "</" + name + ">\n"
  }

  /// A text as paragraphs of OpenDocument, one for each line; space that XML readers would drop is spelt out.
  mutating func paragraphs(_ content: String) {
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      text += "<text:p>"
      var wasSpace = true
      for scalar in line.unicodeScalars {
        switch scalar {
        case " " where wasSpace: text += "<text:s/>"
        case "\t": text += "<text:tab/>"
        default: text += XMLText.escaped(scalar) ?? String(scalar)
        }
        wasSpace = scalar == " "
      }
      text += "</text:p>"
    }
  }

  private static func string(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\($0.1.escaped(escaped))\"" }.joined()
  }

  /// Characters that XML cannot hold are replaced.
  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\n": "&#10;"
    case "\t": "&#9;"
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: nil
    }
  }
}
