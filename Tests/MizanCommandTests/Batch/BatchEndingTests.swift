import Foundation
import TestSupport
import Testing

/// A batch that is ended early ends at once, and leaves nothing half done.
struct BatchEndingTests {
  /// More than a pipe holds, and more than a piece.
  private static let many = (0..<900).map { BatchSample.profile("c\($0)") }.joined()

  /// Waits until a file is there, which a batch makes once it has begun.
  private func wait(for isThere: () throws -> Bool) rethrows {
    for _ in 0..<2_000 {
      if try isThere() { return }
      usleep(5_000)
    }
  }

  @Test(arguments: [1, 2, 7])
  func whoReadsNoFurtherEndsIt(jobs: Int) throws {
    try TemporaryFolder.use { folder in
      let path = try folder.write("many.yaml", Self.many)
      // The standard input stays open and says nothing.
      let batch = try RunningBatch([path, "-", "--select", "full", "--jobs", "\(jobs)"])
      #expect(try batch.read() == "{")
      try batch.closeOutput()
      let end = try #require(batch.end(), "still running")
      #expect(end.isSignal && end.status == SIGPIPE && end.errors == "", "\(end)")
      #expect(try folder.names == ["many.yaml"])
    }
  }

  @Test(arguments: [1, 2, 7], [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsItWhileNothingComesIn(jobs: Int, signal: Int32) throws {
    try TemporaryFolder.use { folder in
      let output = try folder.write("scores.ndjson", "old")
      let batch = try RunningBatch(["-o", output, "--jobs", "\(jobs)"])
      try batch.feed(BatchSample.profile("a"))
      // It has begun when its new file is there.
      try wait { try folder.names.count == 2 }
      batch.signal(signal)
      let end = try #require(batch.end(), "still running")
      #expect(end.isSignal && end.status == signal && end.errors == "", "\(end)")
      #expect(try folder.names == ["scores.ndjson"] && folder.read("scores.ndjson") == "old")
    }
  }

  @Test func aSignalEndsItInTheMidstOfWork() throws {
    try TemporaryFolder.use { folder in
      let output = try folder.write("scores.ndjson", "old")
      let path = try folder.write("many.yaml", Self.many)
      let list = [String](repeating: path, count: 500).joined(separator: "\n")
      let batch = try RunningBatch(["--files-from", folder.write("list", list), "-o", output])
      try wait { try folder.names.count == 4 }
      batch.signal(SIGINT)
      let end = try #require(batch.end(), "still running")
      #expect(end.isSignal && end.status == SIGINT && end.errors == "", "\(end)")
      #expect(try folder.names == ["list", "many.yaml", "scores.ndjson"])
      #expect(try folder.read("scores.ndjson") == "old")
    }
  }

  /// Neither a list of files that goes on, nor a reader that does not read, keeps it from ending.
  @Test(arguments: [1, 2])
  func aSignalEndsItWhateverItWaitsFor(jobs: Int) throws {
    try TemporaryFolder.use { folder in
      let path = try folder.write("many.yaml", Self.many)
      let listed = try RunningBatch(
        ["--files-from", "-", "--jobs", "\(jobs)", "-o", folder.path + "/scores.ndjson"])
      try listed.feed(path + "\n")
      try wait { try folder.names.count == 2 }
      listed.signal(SIGINT)
      let end = try #require(listed.end(), "still running")
      #expect(end.isSignal && end.status == SIGINT && end.errors == "", "\(end)")
      let unread = try RunningBatch([path, "--select", "full", "--jobs", "\(jobs)"])
      #expect(try unread.read() == "{")
      unread.signal(SIGINT)
      let unreadEnd = try #require(unread.end(), "still running")
      #expect(unreadEnd.isSignal && unreadEnd.status == SIGINT, "\(unreadEnd)")
      #expect(try folder.names == ["many.yaml"])
    }
  }

  /// What a killed run leaves goes with the next that writes to the same file, unless a run still writes it.
  @Test(arguments: ["-o", "--resume"])
  func whatAKilledRunLeavesGoesLater(option: String) throws {
    try TemporaryFolder.use { folder in
      let output = folder.path + "/scores.ndjson"
      let killed = try RunningBatch(["-o", output])
      let running = try RunningBatch(["-o", output])
      try wait { try folder.names.count == 2 }
      killed.signal(SIGKILL)
      #expect(killed.end()?.status == SIGKILL)
      let other = try folder.write(".other.ndjson.tmp-1", "")
      let own = try folder.write(".scores.ndjson.tmp-notes", "mine")
      for name in try folder.names { try age(folder.path + "/" + name) }
      _ = try BatchSample.run([option, output], input: BatchSample.profile("a"))
      let names = try folder.names
      #expect(names.count == 4 && names.contains("scores.ndjson"), "\(names)")
      #expect([other, own].allSatisfy(FileManager.default.fileExists))
      running.signal(SIGTERM)
      #expect(running.end()?.status == SIGTERM)
      let left = [".other.ndjson.tmp-1", ".scores.ndjson.tmp-notes", "scores.ndjson"]
      #expect(try folder.names == left)
    }
  }

  private func age(_ path: String) throws {
    let hourAgo = Date(timeIntervalSinceNow: -3_700)
    try FileManager.default.setAttributes([.modificationDate: hourAgo], ofItemAtPath: path)
  }

  /// What was written before stays, and can be gone on with.
  @Test func aRunThatGoesOnKeepsWhatItHas() throws {
    try TemporaryFolder.use { folder in
      let whole = try BatchSample.run([], input: Self.many).output
      let cut = String(whole.prefix(20_000))
      let file = try folder.write("scores.ndjson", cut)
      let batch = try RunningBatch(["--resume", file])
      try batch.feed(String(Self.many.prefix(60_000)))
      usleep(200_000)
      batch.signal(SIGINT)
      #expect(batch.end()?.isSignal == true)
      let kept = try folder.read("scores.ndjson")
      #expect(whole.hasPrefix(kept) && kept.hasPrefix(cut.prefix { _ in true }.dropLast(400)))
      let result = try BatchSample.run(["--resume", file], input: Self.many)
      #expect(result.status == 0 && result.output == "", "\(result)")
      #expect(result.errors == BatchSample.wrote(file, whole), "\(result)")
      #expect(try folder.read("scores.ndjson") == whole)
      #expect(try folder.names == ["scores.ndjson"])
    }
  }
}
