public import MizanCore

/// The questionnaire of a checklist, with what a profile says: what a spreadsheet holds, whatever its format.
///
/// It asks what a respondent answers: criteria that are answered by hand, and the facts from which the levels
/// of the others follow.
public struct Form: Sendable {
  /// The language of the questions.
  public let language: Language
  /// The city that answers.
  public let city: String
  /// Its name, for a form of a city that has no profile yet.
  let cityName: String
  let checklist: Checklist
  /// What the profile's file held.
  let digest: String
  let rows: [FormRow]

  /// The form of a profile.
  ///
  /// - Parameters:
  ///   - checklist: whose questions are asked.
  ///   - rulebook: the one that the checklist is from.
  ///   - profile: what is known already.
  ///   - file: the file of the profile.
  ///   - language: of the questions.
  public init(
    _ checklist: Checklist, _ rulebook: Rulebook, _ profile: Profile, _ file: SourceFile,
    language: Language
  ) {
    self.init(
      checklist, rulebook, profile, city: profile.city.id, name: profile.city.name[language],
      digest: Digest.hexadecimal(file.bytes), language: language)
  }

  /// A blank form for a city that has no profile yet.
  ///
  /// - Parameters:
  ///   - checklist: whose questions are asked.
  ///   - rulebook: the one that the checklist is from.
  ///   - city: its id.
  ///   - name: as people write it.
  ///   - language: of the questions.
  public init(
    _ checklist: Checklist, _ rulebook: Rulebook, city: String, name: String, language: Language
  ) {
    self.init(
      checklist, rulebook, nil, city: city, name: name, digest: Digest.hexadecimal([]),
      language: language)
  }

  private init(
    _ checklist: Checklist, _ rulebook: Rulebook, _ profile: Profile?, city: String, name: String,
    digest: String, language: Language
  ) {
    (self.checklist, self.city, self.cityName) = (checklist, city, name)
    (self.digest, self.language) = (digest, language)
    rows = FormRows(checklist, rulebook, profile, language).all
  }

  /// The rows about one part of a profile.
  func rows(of section: ProfileEdit.Section) -> [FormRow] {
    rows.filter { $0.section == section }
  }
}
