/// A word on a line: its text without escape sequences, and whether it is emphasised.
struct StyledWord: Hashable {
  var text: String
  var isStrong: Bool
}

/// Lays texts out in lines of a fixed width.
struct TextLayout {
  let style: TextStyle
  /// Whether lines begin at the right.
  var isRightToLeft = false

  /// `text` in lines of at most `width` columns; a longer word stands alone, unbroken.
  func lines(_ text: Text, width: Int) -> [[StyledWord]] {
    var lines: [[StyledWord]] = [[]]
    var used = 0
    for word in words(text) {
      let length = word.reduce(0) { $0 + DisplayText.width($1.text) }
      let space = lines[lines.count - 1].isEmpty ? 0 : 1
      if space + used + length > width, !lines[lines.count - 1].isEmpty {
        lines.append([])
        used = 0
      } else if space == 1 {
        lines[lines.count - 1].append(StyledWord(text: " ", isStrong: false))
        used += 1
      }
      lines[lines.count - 1] += word
      used += length
    }
    return lines
  }

  /// The line as text, with escape sequences where the style is coloured.
  func string(_ line: [StyledWord]) -> String {
    line.map { $0.isStrong ? strong($0.text) : $0.text }.joined()
  }

  func width(_ line: [StyledWord]) -> Int { line.reduce(0) { $0 + DisplayText.width($1.text) } }

  func strong(_ text: String) -> String { escape(text, "1") }
  func dim(_ text: String) -> String { escape(text, "2") }
  func accent(_ text: String) -> String { escape(text, "36") }

  private func escape(_ text: String, _ code: String) -> String {
    style.isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The words of a text; one word may change its style within.
  private func words(_ text: Text) -> [[StyledWord]] {
    var words: [[StyledWord]] = [[]]
    for run in text.runs {
      let string =
        run.kind == .phrase
        ? run.string : DisplayText.inert(run.string, inRightToLeft: isRightToLeft)
      for (index, part) in string.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { words.append([]) }
        if !part.isEmpty {
          words[words.count - 1].append(StyledWord(text: String(part), isStrong: run.isStrong))
        }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
