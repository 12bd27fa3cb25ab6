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
  ///
  /// What is isolated from the direction around it is so on each of its lines: a line's end ends every isolate.
  func lines(_ text: Text, width: Int) -> [[StyledWord]] {
    var lines: [[StyledWord]] = [[]]
    var (used, isBegun, open) = (0, false, "")
    for word in words(text) {
      let length = word.reduce(0) { $0 + DisplayText.width($1.text) }
      if isBegun, used + 1 + length > width {
        let ends = String(repeating: "\u{2069}", count: open.unicodeScalars.count)
        lines[lines.count - 1] += TextLayout.mark(ends)
        lines.append(TextLayout.mark(open))
        used = 0
      } else if isBegun {
        lines[lines.count - 1] += TextLayout.mark(" ")
        used += 1
      }
      lines[lines.count - 1] += word
      (used, isBegun) = (used + length, true)
      for part in word { TextLayout.follow(part.text, &open) }
    }
    return lines
  }

  private static func mark(_ text: String) -> [StyledWord] {
    text.isEmpty ? [] : [StyledWord(text: text, isStrong: false)]
  }

  /// The isolates that are open behind a text.
  private static func follow(_ text: String, _ open: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open.unicodeScalars.append(scalar)
      case 0x2069: _ = open.unicodeScalars.popLast()
      default: break
      }
    }
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
