import Dispatch
import TestSupport
import Testing

@testable import MizanCore

/// What is found in a folder is read where it lies in that folder, whatever is put there meanwhile.
struct FoundFileTests {
  private static let inside = "mizan: profile/v1 # inside\n"
  private static let secret = "mizan: profile/v1 # secret\n"

  /// A folder with two files, and beside it a folder with files of the same names.
  private func use(_ body: (TemporaryFolder, String) throws -> Void) throws {
    try TemporaryFolder.use { outer in
      for (folder, text) in [("d", Self.inside), ("e", Self.secret)] {
        try outer.write("\(folder)/a.yaml", text)
        try outer.write("\(folder)/inner/b.yaml", text)
      }
      try body(outer, outer.path + "/d")
    }
  }

  /// What reading gives in place of bytes.
  private func code(_ name: String, in folder: String) -> DiagnosticCode? {
    let file = FoundFile(name, in: folder)
    do {
      let read = try file.read()
      #expect(read == SourceFile(file.path, Self.inside), "\(name)")
      return nil
    } catch {
      #expect(error.diagnostics.map(\.file) == [file.path])
      return error.diagnostics.first?.code
    }
  }

  @Test func filesAndLinksToFilesOfTheFolderAreRead() throws {
    try use { outer, folder in
      try outer.link("d/near.yaml", to: "a.yaml")
      try outer.link("d/inner/up.yaml", to: "../a.yaml")
      try outer.link("d/around.yaml", to: "../e/../d/inner/b.yaml")
      try outer.link("d/absolute.yaml", to: folder + "/inner/up.yaml")
      try outer.link("d/way", to: "inner")
      try outer.link("f", to: "d")
      let names = [
        "a.yaml", "inner/b.yaml", "near.yaml", "inner/up.yaml", "around.yaml", "absolute.yaml",
        "way/b.yaml",
      ]
      for folder in [folder, folder + "/", outer.path + "/f", outer.path + "/e/../d"] {
        for name in names { #expect(code(name, in: folder) == nil, "\(folder) \(name)") }
      }
    }
  }

  @Test(arguments: [
    "../e/a.yaml", "../e/../e/inner/b.yaml", "/etc/passwd", "again.yaml", "../d-too/a.yaml",
    "out/a.yaml", "../e", "..", "/",
  ])
  func aLinkOutOfTheFolderIsNotRead(target: String) throws {
    try use { outer, folder in
      try outer.write("d-too/a.yaml", Self.secret)
      try outer.link("d/again.yaml", to: "../e/a.yaml")
      try outer.link("d/out", to: "../e")
      try outer.link("d/x.yaml", to: target)
      #expect(code("x.yaml", in: folder) == .linkLeadsOut)
      #expect(FoundFile("x.yaml", in: folder).leadsOut)
    }
  }

  @Test func aFolderThatIsALinkLeadsOutAsWell() throws {
    try use { outer, folder in
      try outer.link("d/out", to: "../e")
      #expect(code("out/a.yaml", in: folder) == .linkLeadsOut)
      #expect(code("out/inner/b.yaml", in: folder) == .linkLeadsOut)
      #expect(code("../e/a.yaml", in: folder) == .linkLeadsOut)
    }
  }

  @Test func whatIsNoFileIsSaidAsOfAnyPath() throws {
    try use { outer, folder in
      try outer.link("d/endless.yaml", to: "endless.yaml")
      try outer.link("d/nowhere.yaml", to: "nothing.yaml")
      try outer.link("d/folder.yaml", to: "inner")
      try outer.link("d/itself.yaml", to: ".")
      let codes = [
        "none.yaml", "a.yaml/b.yaml", "a\0.yaml", "inner", "endless.yaml", "nowhere.yaml",
        "folder.yaml", "itself.yaml",
      ].map { code($0, in: folder) }
      #expect(
        codes == [
          .missingFile, .missingFile, .missingFile, .folderForFile, .unreadableFile, .missingFile,
          .folderForFile, .folderForFile,
        ])
      #expect(code("a.yaml", in: outer.path + "/none") == .missingFile)
      #expect(!FoundFile("nowhere.yaml", in: folder).leadsOut)
    }
  }

  /// Between looking where a link leads to and opening that.
  @Test(arguments: ["a.yaml", "inner/b.yaml"])
  func whatTakesThePlaceOfWhatWasSeenIsNotFollowed(name: String) throws {
    try use { outer, folder in
      try outer.link("d/link.yaml", to: name)
      let file = FoundFile("link.yaml", in: folder)
      let seen = try file.target()
      #expect(seen.names.joined(separator: "/") == name)
      let first = try #require(name.split(separator: "/").first)
      try outer.move("d/\(first)", over: "was")
      try outer.link("d/\(first)", to: "../e/\(first)")
      #expect(throws: LoadFailure.self) { _ = try file.open(at: seen) }
    }
  }

  /// What is opened in one step, while the name goes over from the file to a link and back.
  @Test func aNameThatChangesWhileItIsReadNeverShowsWhatLiesOutside() throws {
    try use { outer, folder in
      let file = FoundFile("a.yaml", in: folder)
      DispatchQueue.concurrentPerform(iterations: 2) { part in
        for _ in 0..<(part == 0 ? 400 : 4000) {
          if part == 0 {
            try? outer.link("d/.new", to: "../e/a.yaml")
            try? outer.move("d/.new", over: "d/a.yaml")
            _ = try? outer.write("d/.new", Self.inside)
            try? outer.move("d/.new", over: "d/a.yaml")
          } else if let found = try? file.read() {
            #expect(found.bytes == Array(Self.inside.utf8))
          }
        }
      }
      #expect(code("a.yaml", in: folder) == nil)
    }
  }

  @Test func whatIsNamedIsReadWhereverItLeads() throws {
    try use { outer, folder in
      try outer.link("d/x.yaml", to: "../e/a.yaml")
      #expect(try FoundFile(named: folder + "/x.yaml").read().bytes == Array(Self.secret.utf8))
    }
  }

  @Test func twoThatAreTheSameLieInOnePlace() throws {
    try use { outer, folder in
      try outer.link("d/near.yaml", to: "a.yaml")
      try outer.link("d/out.yaml", to: "../e/a.yaml")
      try outer.link("f", to: "d")
      let place = FoundFile("a.yaml", in: folder).place
      #expect(FoundFile("near.yaml", in: outer.path + "/f").place == place)
      #expect(FoundFile(named: folder + "/inner/../near.yaml").place == place)
      let out = FoundFile("out.yaml", in: folder).place
      #expect(out == FoundFile("out.yaml", in: outer.path + "/f").place)
      #expect(out != FoundFile(named: folder + "/out.yaml").place)
    }
  }
}
