import Foundation
import MizanCore
import TestSupport
import Testing

@Suite struct SourceFileTests {
  private static let limit = 1 << 20

  @Test func aFileIsReadAsItIs() throws {
    try TemporaryFolder.use { folder in
      let path = try folder.write("a.yaml", "mizan: profile/v1\r\n\0")
      #expect(try SourceFile.read(path) == SourceFile(path, "mizan: profile/v1\r\n\0"))
    }
  }

  @Test func aFileOfExactlyTheLimitIsReadAndOneByteMoreIsTooLarge() throws {
    try TemporaryFolder.use { folder in
      let fits = try folder.write("a.yaml", String(repeating: "#", count: SourceFileTests.limit))
      #expect(try SourceFile.read(fits).bytes.count == SourceFileTests.limit)
      let text = String(repeating: "#", count: SourceFileTests.limit + 1)
      let large = try folder.write("b.yaml", text)
      #expect(diagnostic(large)?.code == .fileTooLarge)
      #expect(diagnostic(large)?.values == ["limit": "1048576"])
    }
  }

  @Test func aFileThatDoesNotExistIsMissing() throws {
    try TemporaryFolder.use { folder in
      let file = try folder.write("a.yaml", "")
      #expect(diagnostic(folder.path + "/none.yaml")?.code == .missingFile)
      #expect(diagnostic(file + "/below-a-file.yaml")?.code == .missingFile)
      #expect(diagnostic("a\0b.yaml")?.code == .missingFile)
      #expect(diagnostic("")?.code == .missingFile)
      let long = folder.path + "/" + String(repeating: "a", count: 300)
      #expect(diagnostic(long)?.code == .missingFile)
    }
  }

  @Test func aFolderIsNoFile() throws {
    try TemporaryFolder.use { folder in
      #expect(diagnostic(folder.path)?.code == .folderForFile)
    }
  }

  @Test func aPipeOrADeviceIsNotOpenedToWaitForAWriter() throws {
    try TemporaryFolder.use { folder in
      let pipe = folder.path + "/pipe.yaml"
      try #require(mkfifo(pipe, 0o600) == 0)
      #expect(diagnostic(pipe)?.code == .notRegularFile)
      #expect(diagnostic("/dev/zero")?.code == .notRegularFile)
    }
  }

  @Test func aFileThatTheSystemWillNotOpenIsUnreadable() throws {
    try TemporaryFolder.use { folder in
      let loop = folder.path + "/loop.yaml"
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
      #expect(diagnostic(loop)?.code == .unreadableFile)
      let locked = try folder.write("locked.yaml", "mizan: profile/v1\n")
      try #require(chmod(locked, 0) == 0)
      // Nothing is locked to the superuser.
      #expect(diagnostic(locked)?.code == (geteuid() == 0 ? nil : .unreadableFile))
    }
  }

  @Test func aLinkIsFollowedToItsFile() throws {
    try TemporaryFolder.use { folder in
      let file = try folder.write("a.yaml", "mizan: profile/v1\n")
      let link = folder.path + "/link.yaml"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      #expect(try SourceFile.read(link) == SourceFile(link, "mizan: profile/v1\n"))
      #expect(try SourceFile.readUnlinked(file).path == file)
      #expect(throws: LoadFailure.self) { try SourceFile.readUnlinked(link) }
    }
  }

  /// What reading a file gives in place of its bytes, about the path that was named.
  private func diagnostic(_ path: String) -> Diagnostic? {
    do {
      _ = try SourceFile.read(path)
      return nil
    } catch {
      #expect(error.diagnostics.map(\.file) == [path])
      return error.diagnostics.first
    }
  }
}
