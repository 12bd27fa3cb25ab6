/// The bytes of a file that is known to be UTF-8 without forbidden characters.
struct SourceText {
  /// The bytes of the file, and a line feed if the last line had no end: so that a text is the
  /// same with and without it.
  let bytes: [UInt8]
  /// Where the text starts: after a byte order mark.
  let start: Int
  /// Where the text goes on after the directives, or `start`.
  let afterDirectives: Int
  /// Where the file ends; less than `bytes.count` if a line feed was added.
  let end: Int
  let isASCII: Bool

  /// Checks a file.
  ///
  /// - Throws: the problems of its encoding and characters, at most `limits.problems`.
  init(_ file: [UInt8], limits: Limits) throws(YAMLFailure) {
    // Offsets into the arena are 32 bits wide.
    guard file.count <= min(limits.fileBytes, 1 << 30) else {
      let start = YAMLPlace(line: 1, column: 1, endLine: 1, endColumn: 1)
      throw YAMLFailure(
        problems: [YAMLProblem(kind: .fileTooLarge(limit: limits.fileBytes), place: start)])
    }
    start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = file.count
    var check = CharacterCheck(bytes: file, most: limits.problems)
    check.run(from: start)
    isASCII = check.isASCII
    let directives = Directives(in: file, from: start)
    afterDirectives = directives.end
    let findings = check.findings.isEmpty ? directives.findings : check.findings
    guard findings.isEmpty else {
      var finder = PlaceFinder(bytes: file, start: start)
      throw YAMLFailure(
        problems: findings.prefix(limits.problems).map { finding in
          YAMLProblem(kind: finding.kind, place: finder.place(of: finding.range))
        })
    }
    let isPadded = file.last.map { !$0.isBreak } ?? true
    bytes = isPadded ? file + [Byte.lineFeed] : file
  }

  /// Where nothing but white space follows.
  var lastInk: Int { (bytes.lastIndex { !$0.isBlank && !$0.isBreak } ?? -1) + 1 }

  /// The offset of a code point, from 0 and without the byte order mark.
  func offset(of index: Int) -> Int {
    bytes.offset(start, plus: index, isASCII: isASCII)
  }
}
