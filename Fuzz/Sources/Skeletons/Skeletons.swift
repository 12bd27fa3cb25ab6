/// What is left of an output when the texts in it are taken away: a name must never change it.
///
/// Read by the rules of each format, by nothing that wrote it.
public enum Skeletons {
  /// The names of tags and of their attributes, in order; `nil` where a tag, a quote or an entity does not end.
  public static func markup(_ text: String) -> [String]? {
    var (tags, rest) = ([String](), Array(text.unicodeScalars)[...])
    while let first = rest.popFirst() {
      switch first {
      case "<":
        guard let tag = tag(&rest) else { return nil }
        tags.append(tag)
      case "&": guard isEntity(rest) else { return nil }
      default: break
      }
    }
    return tags
  }

  /// One tag, without the values of its attributes.
  private static func tag(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    var (tag, quote) = ("", Unicode.Scalar?.none)
    while let scalar = rest.popFirst() {
      switch (quote, scalar) {
      case (let open?, _): if scalar == open { quote = nil }
      case (nil, "\""), (nil, "'"): quote = scalar
      case (nil, ">"): return tag
      case (nil, "<"): return nil
      case (nil, _): tag.unicodeScalars.append(scalar)
      }
    }
    return nil
  }

  private static func isEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { $0 != ";" }.prefix(10)
    return rest.dropFirst(name.count).first == ";" && !name.isEmpty
      && name.allSatisfy { $0 == "#" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  /// What stands outside of texts in quotes with backslashes, as in JSON; `nil` where one does not end.
  public static func quoted(_ text: String) -> String? {
    var (skeleton, isInside, isEscaped) = ("", false, false)
    for scalar in text.unicodeScalars {
      if isInside {
        if isEscaped { isEscaped = false; continue }
        if scalar == "\\" { isEscaped = true }
        if scalar == "\"" {
          isInside = false
          skeleton.append("\"")
        }
        if scalar == "\n" { return nil }
      } else {
        skeleton.unicodeScalars.append(scalar)
        isInside = scalar == "\""
      }
    }
    return isInside ? nil : skeleton
  }

  /// The cells of a table by RFC 4180; `nil` where a quote stands where none may.
  public static func cells(_ text: String, separator: Unicode.Scalar = ",") -> [[String]]? {
    var (rows, row, cell, rest) = ([[String]](), [String](), "", Array(text.unicodeScalars)[...])
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        guard cell.isEmpty, let quoted = quotedCell(&rest) else { return nil }
        cell = quoted
        guard rest.first == separator || rest.first == "\r" else { return nil }
      case separator: (row, cell) = (row + [cell], "")
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        (rows, row, cell) = (rows + [row + [cell]], [], "")
      case "\n": return nil
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return row.isEmpty && cell.isEmpty ? rows : nil
  }

  private static func quotedCell(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    var cell = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        cell.append(scalar)
      } else if rest.first == "\"" {
        cell.append(rest.removeFirst())
      } else {
        return String(cell)
      }
    }
    return nil
  }

  /// The characters of Markdown that mean something and have no backslash before them, line by line.
  public static func markdown(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var (active, isEscaped) = ("", false)
      for scalar in line.unicodeScalars {
        if isEscaped { isEscaped = false; continue }
        if scalar == "\\" { isEscaped = true; continue }
        if "*_[]<>`|~#!".unicodeScalars.contains(scalar) { active.unicodeScalars.append(scalar) }
      }
      return active
    }
  }
}
