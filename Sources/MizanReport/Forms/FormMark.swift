internal import MizanCore

/// What a form says of itself, in the head of its last column.
struct FormMark: Hashable, Sendable {
  static let name = "mizan:form/v1"

  let checklist: String
  let version: String
  let language: Language
  let city: String
  /// Of the profile's file as it was.
  let digest: String
  /// The city's name, which a form of a city without a profile is the first to say.
  let cityName: String

  init(_ form: Form) {
    checklist = form.checklist.id
    version = form.checklist.version
    language = form.language
    city = form.city
    digest = form.digest
    cityName = ProfileText.clean(form.cityName).trimmed
  }

  /// Reads a cell; `nil` where it holds no mark.
  init?(_ cell: String) {
    let words = cell.trimmed.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 6, words[0] == FormMark.name, let language = Language(rawValue: words[3])
    else { return nil }
    (checklist, version, self.language) = (words[1], words[2], language)
    (city, digest) = (words[4], words[5])
    cityName = words.dropFirst(6).joined(separator: " ")
  }

  var text: String {
    [FormMark.name, checklist, version, language.rawValue, city, digest, cityName]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What stands in the last cell of a row: what the others held.
  static func text(_ row: FormRow) -> String {
    ([row.section.rawValue] + row.cells.digests).joined(separator: " ")
  }

  /// What a row's last cell says; `nil` where it is not as it was written.
  static func row(_ cell: String) -> (section: ProfileEdit.Section, digests: [String])? {
    let words = cell.trimmed.split(separator: " ").map(String.init)
    guard words.count == 5, let section = ProfileEdit.Section(rawValue: words[0]) else {
      return nil
    }
    return (section, Array(words.dropFirst()))
  }
}
