extension SourceFile {
  /// The kind of file that it says it is; `nil` where it cannot be read or says none.
  public var kind: FileKind? { try? ParsedFile(self).kind }

  /// Whether it is a file of rules or answers: one that reads as such, or, however broken the rest
  /// may be, has a line that begins with the key `mizan`.
  public var isOfMizan: Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if kind != nil { return true }
    return text.split { $0 == 0x0A || $0 == 0x0D }.contains { $0.starts(with: "mizan:".utf8) }
  }
}
