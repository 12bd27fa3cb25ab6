internal import MizanYAML

/// A file whose YAML and kind were read, and its log so far.
struct ParsedFile {
  let root: YAMLNode
  let kind: FileKind
  var log: FileLog

  /// - Throws: what is wrong with the YAML, or with the file's `mizan:` key.
  init(_ file: SourceFile) throws(LoadFailure) {
    var log = FileLog(file)
    let document: YAMLDocument
    do {
      document = try YAMLDocument(parsing: file.bytes)
    } catch {
      for problem in error.problems { log.report(problem) }
      throw LoadFailure(log.diagnostics)
    }
    guard let root = document.root else {
      throw LoadFailure([Diagnostic(.emptyFile, file: file.path)])
    }
    guard let kind = FileKind(of: root, &log) else { throw LoadFailure(log.diagnostics) }
    self.root = root
    self.kind = kind
    self.log = log
  }
}
