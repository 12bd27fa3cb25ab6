internal import MizanCore
internal import MizanReport

/// A profile's file as it is now, with what it says or what is wrong with it.
struct CityFile: Sendable {
  /// Its name in the store.
  let name: String
  let file: SourceFile
  /// What it says; `nil` where it has errors.
  let profile: Profile?
  /// What is wrong with it, or worth knowing.
  let diagnostics: [Diagnostic]

  init(_ name: String, _ file: SourceFile, _ rulebook: Rulebook) {
    let loading = rulebook.profile(in: file)
    (self.name, self.file) = (name, file)
    (profile, diagnostics) = (loading.value, loading.diagnostics)
  }

  /// Whether the file is, or may have been meant to be, a profile: what cannot be read may be one, and what says that
  /// it is mizan's and of no other kind.
  var isProfile: Bool {
    guard profile == nil, !file.bytes.isEmpty else { return true }
    guard let text = String(validating: file.bytes, as: UTF8.self) else { return true }
    // A mark of byte order may stand before it.
    guard let first = text.split(whereSeparator: \.isNewline).first(where: CityFile.isHead) else {
      return false
    }
    return !FileKind.allCases.contains { $0 != .profile && first.contains($0.rawValue) }
  }

  /// Whether a line says that the file is mizan's: in whatever style, and whatever may be wrong behind it.
  private static func isHead(_ line: Substring) -> Bool {
    let key = line.drop { "\u{FEFF}{ \"'".contains($0) }
    let next = key.dropFirst(5).first
    return key.hasPrefix("mizan") && (next.map { ":\"' ".contains($0) } ?? true)
  }

  /// The city's name, an invented city called one; that of the file where the file cannot be read.
  func title(_ language: Language) -> Text {
    guard let profile else { return .code(name + ".yaml") }
    let shown = profile.city.name.shownLanguage(for: language)
    let name = Text.data(profile.city.name[language])
      .written(in: shown == language ? nil : shown.rawValue)
    return profile.isFictional
      ? PhraseCatalog.catalog(for: language)(.fictionalCity, ["city": name]) : name
  }
}
