internal import MizanCore

/// The paths of a batch, one after the other; a list of them is read as it is needed.
struct PathList: ~Copyable {
  private var files: ArraySlice<FoundFile>
  private var list: LineReader?
  /// As diagnostics call it.
  private let listName: String
  /// Whether the standard input is the list, or was handed out already.
  private var isInputTaken: Bool
  /// How much there is to read, as far as that is known beforehand.
  let bytes: Int?

  /// - Parameters:
  ///   - arguments: files and folders; `-` is the standard input.
  ///   - list: a file with a path on each line.
  /// - Throws: when there is no such list, a folder cannot be read, or nothing is there of all that is named: a
  ///   result should not be replaced for a slip of the pen.
  init(_ arguments: [String], listedIn list: String?) throws(LoadFailure) {
    listName = list == "-" ? "<stdin>" : list ?? ""
    isInputTaken = list == "-"
    var files: [FoundFile] = []
    for argument in arguments {
      if argument != "-", SourceFolder.exists(argument) {
        files += try SourceFolder.yamlFiles(in: argument)
      } else {
        files.append(FoundFile(named: argument))
      }
    }
    if let list {
      self.list = try LineReader(list)
    } else if arguments.isEmpty {
      files = [FoundFile(named: "-")]
    } else if files.isEmpty {
      throw LoadFailure([Diagnostic(.nothingToRead)])
    } else if files.allSatisfy({ $0.path != "-" && Environment.realPath($0.path) == nil }) {
      throw LoadFailure(files.map { Diagnostic(.missingFile, file: $0.path) })
    }
    self.files = files[...]
    let sizes = files.map { Descriptor.size($0.path) }
    bytes = list != nil || sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// The next file, or why that cannot be read; `nil` where there is none left.
  mutating func next() -> Result<FoundFile, LoadFailure>? {
    if let file = files.popFirst() {
      isInputTaken = isInputTaken || file.path == "-"
      return .success(file)
    }
    while let path = list?.next() {
      if !path.isEmpty { return checked(path).map { FoundFile(named: $0) } }
    }
    return nil
  }

  /// The standard input may be one of a list, but nothing is left of it to read a second time.
  private mutating func checked(_ path: String) -> Result<String, LoadFailure> {
    guard path == "-" else { return .success(path) }
    if isInputTaken {
      let place = Place(startOf: list?.line ?? 1)
      return .failure(LoadFailure([Diagnostic(.inputTaken, file: listName, place: place)]))
    }
    isInputTaken = true
    return .success(path)
  }
}
