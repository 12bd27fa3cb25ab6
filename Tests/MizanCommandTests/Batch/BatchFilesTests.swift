import TestSupport
import Testing

/// Profiles come as files, folders and lists of files.
struct BatchFilesTests {
  /// Files of one profile, of three, of none and of a broken one.
  private func use(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      try folder.write("a.yaml", BatchSample.profile("a"))
      let several = ["b", "c"].map { BatchSample.profile($0) }.joined()
      try folder.write("in/several.yaml", several + BatchSample.profile("d", council: "wrong"))
      try folder.write("in/none.yaml", "# nothing yet\n")
      try folder.write("lines.ndjson", BatchSample.json("e") + BatchSample.json("f"))
      try body(folder)
    }
  }

  private func told(
    _ arguments: [String], input: String = "", _ folder: TemporaryFolder
  ) throws -> [String] {
    let result = try BatchSample.run(arguments, input: input)
    #expect(result.status == 1 && result.errors == "", "\(result)")
    return try BatchSample.told(result.output).map { $0.replacing(folder.path + "/", with: "") }
  }

  @Test func filesThatCannotBeReadAreSaidInTheirPlace() throws {
    try use { folder in
      let paths = ["a.yaml", "none.yaml", "in/several.yaml", "lines.ndjson"].map {
        folder.path + "/" + $0
      }
      let found = try told(paths, folder)
      let expected = ["a", "none.yaml#1 M001@-", "b", "c", "in/several.yaml#3 M104@23", "e", "f"]
      #expect(found == expected)
    }
  }

  @Test func aFolderIsTheFilesInIt() throws {
    try use { folder in
      let files = try told([folder.path], folder)
      #expect(files == ["a", "b", "c", "in/several.yaml#3 M104@23"])
      let more = try told([folder.path, "-"], input: BatchSample.profile("g"), folder)
      #expect(more == files + ["g"])
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func aListOfFilesIsReadFromAFileOrTheStandardInput(lineEnd: String) throws {
    try use { folder in
      let names = ["a.yaml", "", "nowhere.yaml", "in", "in/several.yaml", "lines.ndjson"]
      let list = names.map { $0.isEmpty ? "" : folder.path + "/" + $0 }.joined(separator: lineEnd)
      let expected = [
        "a", "nowhere.yaml#1 M001@-", "in#1 M003@-", "b", "c", "in/several.yaml#3 M104@23", "e",
        "f",
      ]
      #expect(try told(["--files-from", "-"], input: list, folder) == expected)
      let file = try folder.write("list.txt", list + lineEnd)
      #expect(try told(["--files-from", file], folder) == expected)
      // What is named comes first.
      let first = try folder.write("first.yaml", BatchSample.profile("z"))
      #expect(try told([first, "--files-from", file], folder) == ["z"] + expected)
    }
  }

  @Test func aListMayNameTheStandardInputOnce() throws {
    try use { folder in
      let list = try folder.write("list.txt", "\(folder.path)/a.yaml\n-\n\n-\nlines.ndjson\n")
      let input = BatchSample.profile("g")
      let rest = ["-#1 M333@4", "lines.ndjson#1 M001@-"]
      #expect(try told(["--files-from", list], input: input, folder) == ["a", "g"] + rest)
      let named = try told(["-", "--files-from", list], input: input, folder)
      #expect(named == ["g", "a", "-#1 M333@2"] + rest)
    }
  }

  @Test func aListFromTheStandardInputCannotNameIt() throws {
    try use { folder in
      let list = "-\n\(folder.path)/a.yaml\n-\n"
      let expected = ["-#1 M333@1", "a", "-#1 M333@3"]
      let found = try told(["--files-from", "-"], input: list, folder)
      #expect(found == expected)
    }
  }

  @Test func aListThatIsNotThereEndsTheRun() throws {
    try TemporaryFolder.use { folder in
      let output = try folder.write("scores.ndjson", "old")
      let result = try BatchSample.run(["--files-from", "nowhere", "-o", output])
      #expect(result.status == 2 && result.output == "" && result.errors.contains("M001"))
      #expect(try folder.read("scores.ndjson") == "old")
      #expect(try folder.names == ["scores.ndjson"])
    }
  }

  @Test(arguments: [["nowhere.yaml"], ["nowhere.yaml", "nor-there.yaml"], ["empty"]])
  func nothingOfWhatIsNamedEndsTheRun(names: [String]) throws {
    try TemporaryFolder.use { folder in
      let output = try folder.write("scores.ndjson", "old")
      try folder.write("empty/profile.txt", BatchSample.profile("a"))
      let result = try BatchSample.run(names.map { folder.path + "/" + $0 } + ["-o", output])
      let code = names == ["empty"] ? "M407" : "M001"
      #expect(result.status == 2 && result.output == "" && result.errors.contains(code))
      #expect(try folder.read("scores.ndjson") == "old")
    }
  }
}
