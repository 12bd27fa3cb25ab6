public import MizanCore

/// Where the profiles lie: a folder, whose files are the store and nothing else is.
///
/// A profile is named by its file without the ending. No name comes from a request unless it is one of `names`.
public protocol ProfileStore: Sendable {
  /// What the folder is called, for people.
  var title: String { get }

  /// The names of the files that may be profiles, sorted.
  func names() throws(LoadFailure) -> [String]

  /// The file as it is now.
  func read(_ name: String) throws(LoadFailure) -> SourceFile

  /// Reads a file, and puts what `change` makes of it in its place, while nobody else of mizan writes there.
  ///
  /// - Parameters:
  ///   - name: of the file.
  ///   - change: the new bytes; `nil` leaves the file as it is. Called once.
  /// - Throws: what `change` throws; and when the disk takes no more, or another program has changed the file in
  ///   between: the file is then as that program left it.
  func change(
    _ name: String, _ change: (SourceFile) throws(LoadFailure) -> [UInt8]?
  ) throws(LoadFailure)

  /// Makes a new file.
  ///
  /// - Throws: when there is one of that name already, or the disk takes no more.
  func create(_ name: String, _ bytes: [UInt8]) throws(LoadFailure)
}
