internal import MizanCore

/// Where the pages on rules lie below one folder, and how they lead to each other.
public struct DocumentationLayout: Hashable, Sendable {
  /// The path of the catalogue.
  public var catalogue: String
  /// The folder of the pages of criteria.
  public var pages: String
  /// The files that criteria are written in, by the criteria's ids; empty where they lie elsewhere.
  public var files: [String: String]

  /// A layout; its paths are relative to the same folder, without `.` and `..` in them.
  public init(catalogue: String, pages: String, files: [String: String] = [:]) {
    self.catalogue = catalogue
    self.pages = pages
    self.files = files
  }

  /// The path of a criterion's page: `GROUP/NAME.md` below the folder of pages.
  public func page(of criterion: String) -> String {
    pages + "/" + criterion.replacing(".", with: "/") + ".md"
  }

  /// How the file at one path names the file at another.
  static func link(from origin: String, to target: String) -> String {
    let from = origin.pathNames.dropLast()
    let to = target.pathNames
    var common = 0
    while common < from.count, common < to.count - 1, from[common].isSame(as: to[common]) {
      common += 1
    }
    let up = Array(repeating: "..", count: from.count - common)
    return (up + to.dropFirst(common).map(String.init)).joined(separator: "/")
  }
}
