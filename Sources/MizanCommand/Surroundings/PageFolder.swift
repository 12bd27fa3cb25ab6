internal import MizanCore
internal import MizanReport

/// The pages on rules that lie on the disk, beside those that there should be.
struct PageFolder {
  /// Pages that are missing or differ, by the paths of their files.
  let stale: [(path: String, text: String)]
  /// Pages that mizan has written and would not write today.
  let gone: [String]
  /// Files among the pages that somebody else has written.
  let foreign: [String]
  /// Files that somebody else has written where a page belongs.
  private let inTheWay: [String]

  /// Compares, and changes nothing.
  ///
  /// - Throws: when the folder of pages cannot be read.
  init(_ place: DocsPlace, _ pages: [Documentation.Page]) throws(LoadFailure) {
    var stale: [(path: String, text: String)] = []
    var inTheWay: [String] = []
    for page in pages {
      let path = place.path(page.path)
      let found = PageFolder.bytes(of: path)
      if let found, !PageFolder.isOfMizan(found) { inTheWay.append(path) }
      if found != Array(page.text.utf8) { stale.append((path, page.text)) }
    }
    let known = Set(pages.map { PathKey(place.path($0.path)) })
    let others = try SourceFolder.markdownFiles(in: place.path(place.layout.pages))
      .filter { !known.contains(PathKey($0.path)) }
    let ours = Set(
      others.filter { (try? $0.read()).map { PageFolder.isOfMizan($0.bytes) } ?? false })
    (self.stale, self.inTheWay) = (stale, inTheWay)
    gone = others.filter(ours.contains).map(\.path)
    foreign = others.filter { !ours.contains($0) }.map(\.path)
  }

  /// What is not as the rules have it.
  var diagnostics: [Diagnostic] {
    let blocked = Set(inTheWay.map(PathKey.init))
    return stale.map {
      Diagnostic(blocked.contains(PathKey($0.path)) ? .pageInTheWay : .pageOutOfDate, file: $0.path)
    } + gone.map { Diagnostic(.pageOfNothing, file: $0) }
  }

  /// Writes what is missing or differs, each file whole or not at all, and removes what is gone.
  ///
  /// - Throws: before anything is written, when somebody else's file is where a page belongs.
  func write() throws(LoadFailure) {
    guard inTheWay.isEmpty else {
      throw LoadFailure(inTheWay.map { Diagnostic(.pageInTheWay, file: $0) })
    }
    for page in stale {
      try OutputFolder.make(above: page.path)
      try OutputFile(path: page.path).write(page.text)
    }
    for path in gone { try OutputFolder.remove(path) }
  }

  private static func bytes(of path: String) -> [UInt8]? { try? SourceFile.read(path).bytes }

  private static func isOfMizan(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array((Documentation.mark + "\n").utf8))
  }
}
