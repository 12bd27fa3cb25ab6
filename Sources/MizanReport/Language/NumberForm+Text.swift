extension NumberForm {
  /// The report's own words with their numbers in this form; what users wrote and codes stay as they are.
  ///
  /// - Parameters:
  ///   - text: with numbers as the language has them where no country is given.
  ///   - usual: that form.
  /// - Returns: the same text with other digits and separators.
  func applied(to text: Text, from usual: NumberForm) -> Text {
    Text(
      runs: text.runs.map { run in
        guard run.kind == .phrase else { return run }
        var run = run
        run.string = applied(to: run.string, from: usual)
        return run
      })
  }

  private func applied(to string: String, from usual: NumberForm) -> String {
    let characters = Array(string)
    var result = ""
    var position = 0
    while position < characters.count {
      let end = NumberForm.number(in: characters, at: position, usual)
      guard end > position else {
        let character = characters[position]
        result.append(isArabic && character == "%" ? "٪" : character)
        position += 1
        continue
      }
      result += characters[position..<end].map { written($0, from: usual) }.joined()
      position = end
    }
    return result
  }

  /// Where the number ends that begins at a place, or the place itself where none does.
  ///
  /// Digits within a word are none.
  private static func number(
    in characters: [Character], at start: Int, _ form: NumberForm
  ) -> Int {
    if start > 0, characters[start - 1].isASCII, characters[start - 1].isLetter { return start }
    var end = start
    while end < characters.count {
      if isDigit(characters[end]) {
        end += 1
      } else if end > start, characters[end] == form.decimal || characters[end] == form.grouping,
        end + 1 < characters.count, isDigit(characters[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private func written(_ character: Character, from usual: NumberForm) -> String {
    if character == usual.decimal { return String(decimal) }
    if character == usual.grouping { return String(grouping) }
    guard isArabic, let digit = character.wholeNumberValue,
      let scalar = Unicode.Scalar(0x0660 + UInt32(digit))
    else { return String(character) }
    return String(Character(scalar))
  }
}
