internal import MizanCore

extension Language {
  /// Whether lines begin at the right.
  var isRightToLeft: Bool { self == .ar }
}
