package import MizanCore

extension Language {
  /// Whether lines begin at the right.
  package var isRightToLeft: Bool { self == .ar }
}
