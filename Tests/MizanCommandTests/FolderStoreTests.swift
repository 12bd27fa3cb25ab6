import MizanCore
import TestSupport
import Testing

@testable import MizanCommand

/// Which files of the served folder the site shows.
struct FolderStoreTests {
  @Test func aLinkOutOfTheFolderIsNotThere() throws {
    try TemporaryFolder.use { outer in
      try outer.write("secret.yaml", "mizan: profile/v1\n")
      let inside = try outer.write("served/city.yaml", "mizan: profile/v1\n")
      try outer.write("served-too/city.yaml", "mizan: profile/v1\n")
      try outer.link("served/within.yaml", to: inside)
      try outer.link("served/out.yaml", to: outer.path + "/secret.yaml")
      try outer.link("served/above.yaml", to: "../secret.yaml")
      try outer.link("served/beside.yaml", to: "../served-too/city.yaml")
      try outer.link("served/again.yaml", to: "out.yaml")
      try outer.link("served/nowhere.yaml", to: "nothing.yaml")
      try outer.link("served-elsewhere", to: outer.path + "/served")
      for folder in ["/served", "/served/", "/served-elsewhere"] {
        let names = try FolderStore(folder: outer.path + folder).names()
        #expect(names == ["city", "nowhere", "within"], "\(folder)")
      }
    }
  }

  /// Files that lie outside of the folder, and one inside that may become a link to one of them.
  private func use(_ body: (TemporaryFolder, FolderStore) throws -> Void) throws {
    try TemporaryFolder.use { outer in
      try outer.write("secret.yaml", Self.secret)
      try outer.write("served/city.yaml", Self.city)
      try body(outer, FolderStore(folder: outer.path + "/served"))
    }
  }

  private static let secret = "mizan: profile/v1 # secret\n"
  private static let city = "mizan: profile/v1 # city\n"

  /// Puts a link to the file outside in the place of the one inside.
  private func swap(_ outer: TemporaryFolder) throws {
    try outer.link("served/new.yaml", to: "../secret.yaml")
    try outer.move("served/new.yaml", over: "served/city.yaml")
  }

  @Test func aLinkThatTakesTheNameOfAFileThatWasSeenIsNotFollowed() throws {
    try use { outer, store in
      #expect(try store.names() == ["city"])
      try swap(outer)
      #expect(throws: LoadFailure.self) { try store.read("city") }
      #expect(throws: LoadFailure.self) {
        try store.change("city") { _ in
          Issue.record("what lies outside is read")
          return Array(Self.city.utf8)
        }
      }
      #expect(try outer.read("secret.yaml") == Self.secret)
    }
  }

  @Test func aLinkThatTakesTheNameOfAFileThatIsSavedStays() throws {
    try use { outer, store in
      // What it leads to is what was read.
      try outer.write("secret.yaml", Self.city)
      #expect(throws: LoadFailure.self) {
        try store.change("city") { _ in
          do { try swap(outer) } catch { Issue.record(error) }
          return Array((Self.city + "# more\n").utf8)
        }
      }
      #expect(try outer.read("secret.yaml") == Self.city)
      #expect(try outer.target(of: "served/city.yaml") == "../secret.yaml")
      #expect(try TemporaryFolder.names(in: outer.path + "/served") == ["city.yaml"])
    }
  }
}
