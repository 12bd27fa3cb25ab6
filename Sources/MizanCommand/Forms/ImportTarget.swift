internal import MizanCore
internal import MizanReport

/// The profile that a form is to change.
struct ImportTarget {
  let checklist: Checklist
  private let rulebook: Rulebook
  /// What it says today; a head alone where there is no file yet.
  private let file: SourceFile
  private let profile: Profile
  /// Whether there is no file yet.
  let isNew: Bool
  private let language: Language

  /// Reads the profile and holds it against the form.
  ///
  /// - Throws: when the form is for another checklist, version or city, or the profile has errors.
  init(
    _ path: String, _ form: FormFile, _ workspace: Workspace, _ today: CalendarDate
  ) throws(LoadFailure) {
    rulebook = workspace.rulebook
    language = form.language
    guard let checklist = rulebook.checklist(form.checklist) else {
      let known = rulebook.checklists.map(\.id)
      throw LoadFailure([
        Diagnostic(
          .formOfOtherChecklist, file: form.path,
          values: ["name": form.checklist, "known": known.joined(separator: ", ")],
          suggestions: Suggestion.near(form.checklist, in: known))
      ])
    }
    self.checklist = checklist
    isNew = !OutputFile(path: path).exists
    try NewFile.require(form.city)
    file =
      isNew
      ? SourceFile(path: path, bytes: Array(form.head(on: today, checklist).text.utf8))
      : try SourceFile.read(path)
    let loading = rulebook.profile(in: file)
    guard let profile = loading.value else { throw LoadFailure(loading.diagnostics.errors) }
    self.profile = profile
    try form.require(checklist, city: profile.city.id)
  }

  /// What the form changes.
  func result(of form: FormFile) -> FormImport { result(of: form, file, profile) }

  private func result(
    of form: FormFile, _ file: SourceFile, _ profile: Profile
  ) -> FormImport {
    FormImport(
      form, form: Form(checklist, rulebook, profile, file, language: language), profile: profile,
      rulebook: rulebook)
  }

  /// The file with the changes made.
  ///
  /// - Throws: when the file cannot be changed so, or would not be a profile without errors then.
  func edited(by result: FormImport) throws -> SourceFile? {
    if result.changes.isEmpty, !isNew { return nil }
    var text = try ProfileText(file, language: language)
    for edit in result.edits { try text.apply(edit) }
    let loading = rulebook.profile(in: text.file)
    guard loading.value != nil else { throw LoadFailure(loading.diagnostics.errors) }
    return text.file
  }

  /// Puts the changed file in the place of the old one, unless somebody has changed that meanwhile.
  func write(_ edited: SourceFile) throws(LoadFailure) {
    let output = OutputFile(path: file.path)
    try FolderLock.hold(output.folder) { () throws(LoadFailure) in
      if isNew {
        try output.create(edited.bytes)
      } else {
        try output.write(edited.bytes, inPlaceOf: file)
      }
    }
  }
}

extension FormFile {
  /// The head of a profile for a city that has none yet.
  fileprivate func head(on today: CalendarDate, _ checklist: Checklist) -> ProfileHead {
    ProfileHead(
      city: city, name: cityName, language: language, date: today, checklist: checklist)
  }
}
