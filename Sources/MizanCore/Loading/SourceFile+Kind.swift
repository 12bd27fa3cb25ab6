internal import MizanYAML

extension SourceFile {
  /// The kind of file that it says it is; `nil` where it cannot be read or says none.
  public var kind: FileKind? { try? ParsedFile(self).kind }

  /// Whether it is a file of rules or answers: one that reads as such, or, however broken the rest
  /// may be, has a line that begins with the key `mizan`; or one of lines of which the first is such a file.
  public var isOfMizan: Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if kind != nil { return true }
    let lines = text.split { $0 == 0x0A || $0 == 0x0D }
    if lines.contains(where: { $0.starts(with: "mizan:".utf8) }) { return true }
    guard let first = lines.first, first.first == UInt8(ascii: "{") else { return false }
    return SourceFile(path: path, bytes: SurrogatePairs.resolved(Array(first))).kind != nil
  }
}
