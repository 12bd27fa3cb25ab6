public import MizanCore

/// The head of a profile for a city that has none yet: who answers what, and no answer.
public struct ProfileHead {
  private let city: String
  private let name: String
  private let kind: Respondent.Kind
  private let language: Language
  private let date: CalendarDate
  private let checklist: Checklist

  /// A head.
  ///
  /// - Parameters:
  ///   - city: an id.
  ///   - name: as people write it; where it is empty, the id.
  ///   - kind: who answers.
  ///   - language: of the name.
  ///   - date: when the answers hold.
  ///   - checklist: whose questions are answered.
  public init(
    city: String, name: String, kind: Respondent.Kind = .municipality, language: Language,
    date: CalendarDate, checklist: Checklist
  ) {
    (self.city, self.name, self.kind) = (city, name, kind)
    (self.language, self.date, self.checklist) = (language, date, checklist)
  }

  /// The profile as YAML; it reads back without an error.
  public var text: String {
    let name = ProfileText.quoted(name.isEmpty ? city : name)
    let id = ProfileText.quoted(city)
    return """
      mizan: profile/v1
      city: {id: \(id), name: {\(language.rawValue): \(name)}}
      respondent: {id: \(id), kind: \(kind.rawValue)}
      date: "\(date)"
      answered: {\(checklist.id): \(ProfileText.quoted(checklist.version))}

      """
  }
}
