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

  /// Whether the file is, or was meant to be, a profile.
  var isProfile: Bool {
    profile != nil
      || file.bytes.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
        // A mark of byte order may stand before it.
        (line.starts(with: "mizan:".utf8) || line.dropFirst(3).starts(with: "mizan:".utf8))
          && String(decoding: line, as: UTF8.self).contains("profile")
      }
  }

  /// The city's name, an invented city called one; that of the file where the file cannot be read.
  func title(_ language: Language) -> Text {
    guard let profile else { return .code(name + ".yaml") }
    let name = Text.data(profile.city.name[language])
    return profile.isFictional
      ? PhraseCatalog.catalog(for: language)(.fictionalCity, ["city": name]) : name
  }
}
