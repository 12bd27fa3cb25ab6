import Foundation
import TestSupport

/// All that a folder holds, so that whatever touches it shows.
struct FolderState: Equatable {
  /// What is known of a file or folder without changing it.
  struct Entry: Equatable {
    let kind: FileAttributeType?
    let mode: Int?
    let changed: Date?
    let number: Int?
    let bytes: Data?
  }

  private(set) var entries: [String: Entry] = [:]

  /// The state of a folder and of everything below it.
  init(of folder: String) throws {
    let below = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for name in [""] + below {
      let path = name.isEmpty ? folder : folder + "/" + name
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let kind = attributes[.type] as? FileAttributeType
      entries[name] = Entry(
        kind: kind, mode: attributes[.posixPermissions] as? Int,
        changed: attributes[.modificationDate] as? Date,
        number: attributes[.systemFileNumber] as? Int,
        bytes: kind == .typeRegular ? try Data(contentsOf: URL(filePath: path)) : nil)
    }
  }

  /// The names of what differs: what came, what went, and what is another.
  func differences(to other: FolderState) -> [String] {
    Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }
      .sorted()
  }

  /// Sets all times of a folder to a day long ago, so that any change since shows.
  static func age(_ folder: String) throws {
    let below = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for name in below.sorted().reversed() + [""] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
        ofItemAtPath: name.isEmpty ? folder : folder + "/" + name)
    }
  }
}
