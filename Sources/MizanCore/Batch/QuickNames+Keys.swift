extension QuickNames {
  /// The keys at the top of a profile that are read here.
  enum TopKey: Int, CaseIterable {
    case mizan, city, respondent, date, facts, answers, mandate, fictional, answered, language

    var name: String {
      switch self {
      case .mizan: "mizan"
      case .city: "city"
      case .respondent: "respondent"
      case .date: "date"
      case .facts: "facts"
      case .answers: "answers"
      case .mandate: "mandate"
      case .fictional: "fictional"
      case .answered: "answered"
      case .language: "language"
      }
    }
  }

  /// The keys of a city.
  enum CityKey: Int, CaseIterable {
    case id, name, country, roles, size, localName

    var name: String {
      switch self {
      case .id: "id"
      case .name: "name"
      case .country: "country"
      case .roles: "roles"
      case .size: "size"
      case .localName: "local-name"
      }
    }
  }

  /// The keys of a statement of a fact, or of an answer.
  enum StatementKey: Int, CaseIterable {
    case value, level, because, evidence, rule, means, practice, notApplicable

    var name: String {
      switch self {
      case .value: "value"
      case .level: "level"
      case .because: "because"
      case .evidence: "evidence"
      case .rule: "rule"
      case .means: "means"
      case .practice: "practice"
      case .notApplicable: "not-applicable"
      }
    }
  }

  /// The keys of a piece of evidence.
  enum EvidenceKey: Int, CaseIterable {
    case source, section, document, phrase, url, date

    var name: String {
      switch self {
      case .source: "source"
      case .section: "section"
      case .document: "document"
      case .phrase: "phrase"
      case .url: "url"
      case .date: "date"
      }
    }
  }
}
