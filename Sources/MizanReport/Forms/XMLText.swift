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
      "<" + name + XMLText.string(attributes) + ">" + XMLText.escaped(content)
      + "</" + name + ">\n"
  }

  /// A text as paragraphs of OpenDocument, one for each line; space that XML readers would drop is spelt out.
  mutating func paragraphs(_ content: String) {
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      text += "<text:p>"
      var wasSpace = true
      for character in line {
        switch character {
        case " " where wasSpace: text += "<text:s/>"
        case "\t": text += "<text:tab/>"
        default: text += XMLText.escaped(String(character))
        }
        wasSpace = character == " "
      }
      text += "</text:p>"
    }
  }

  private static func string(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// Characters that XML cannot hold are replaced.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
