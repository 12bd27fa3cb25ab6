extension SourceFile {
  /// Whether some line begins with the key that begins every file of rules or answers, however
  /// broken the rest may be.
  public var isOfMizan: Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if (try? ParsedFile(self)) != nil { return true }
    return text.split { $0 == 0x0A || $0 == 0x0D }.contains { $0.starts(with: "mizan:".utf8) }
  }
}
