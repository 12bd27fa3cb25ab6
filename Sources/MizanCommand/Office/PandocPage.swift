/// Our page as pandoc needs it: it forgets the classes of paragraphs, and would put pictures beside bars that our
/// filter draws.
struct PandocPage {
  let text: String

  /// - Parameter html: a page of ours, in which whatever users wrote is escaped, so that every `<` begins a tag.
  init(_ html: String) {
    let pieces = html.split(separator: "<", omittingEmptySubsequences: false)
    var text = String(pieces.first ?? "")
    var isInPicture = false
    var isInClass = false
    for piece in pieces.dropFirst() {
      if piece.hasPrefix("svg ") { isInPicture = true }
      if isInPicture {
        guard piece.hasPrefix("/svg>") else { continue }
        isInPicture = false
        text += piece.dropFirst("/svg>".count)
      } else if piece.hasPrefix("p class=\""), let end = piece.firstIndex(of: ">") {
        isInClass = true
        text += "<div" + piece[..<end].dropFirst() + "><p>" + piece[end...].dropFirst()
      } else if isInClass, piece.hasPrefix("/p>") {
        isInClass = false
        text += "</p></div>" + piece.dropFirst("/p>".count)
      } else {
        text += "<" + piece
      }
    }
    self.text = text
  }
}
