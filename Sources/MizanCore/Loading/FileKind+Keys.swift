extension FileKind {
  /// The kind without its version: `criterion`.
  public var name: String { String(rawValue.prefix { $0 != "/" }) }

  /// The keys at the top of such a file.
  package var keys: Keys {
    switch self {
    case .checklist: Checklist.keys
    case .criterion: Criterion.fileKeys
    case .framework: Framework.keys
    case .facts: FactShelf.fileKeys
    case .scales: Scales.fileKeys
    case .sources: SourceDocument.fileKeys
    case .challenges: Challenge.fileKeys
    case .profile: Profile.keys
    case .practices: Practice.fileKeys
    case .tailoring: Tailoring.keys
    }
  }
}
