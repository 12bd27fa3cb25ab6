import MizanYAML
import TestSupport
import Testing

@testable import MizanCore

/// Comments and empty lines above what is wrong move its place by their number, and change nothing else.
@Suite struct MovedDiagnosticsTests {
  /// Files of which one gets more lines.
  struct Moved: CustomStringConvertible {
    var files: [SourceFile]
    /// The one that is damaged and gets more lines.
    var index: Int
    var damages: [Damage]
    var lines: [String]
    /// Which key of the top the lines stand above; the whole file for `nil`.
    var key: Int?

    var before: [SourceFile] {
      var before = files
      before[index] = before[index].with(damages)
      return before
    }

    var description: String {
      let file = before[index]
      return "\(lines) above \(key.map { "key \($0)" } ?? "all") of \(file.path): "
        + String(decoding: file.bytes, as: UTF8.self).debugDescription
    }

    var smaller: [Moved] {
      Shrinking.list(damages).map { fewer in with { $0.damages = fewer } }
        + Shrinking.list(lines).filter { !$0.isEmpty }.map { fewer in with { $0.lines = fewer } }
        + (key == nil ? [] : [with { $0.key = nil }])
    }

    private func with(_ change: (inout Moved) -> Void) -> Moved {
      var moved = self
      change(&moved)
      return moved
    }
  }

  private static let lines = ["", "# so", "  # été: {a", "#", "   ", "# - \"مجلس"]

  private static func moved(
    _ all: [[SourceFile]], damages: Int, _ random: inout SplitMix64
  ) -> Moved {
    let files = random.pick(all)
    let index = random.below(files.count)
    return Moved(
      files: files, index: index, damages: Damage.drawn(damages, of: files[index], &random),
      lines: (0...random.below(5)).map { _ in random.pick(lines) },
      key: random.below(2) == 0 ? nil : random.below(8))
  }

  /// Where lines can stand: the line and the offset; that of the top where the key is none.
  private static func place(_ file: SourceFile, _ key: Int?) -> (line: Int, offset: Int) {
    let top = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let key, let edited = try? EditedFile(file.bytes), !edited.isBracketed(edited.root)
    else { return (1, top) }
    let pairs = Array(edited.root.pairs)
    guard pairs.indices.contains(key), pairs[key].key.place.column == 1 else { return (1, top) }
    let line = pairs[key].key.place.line
    return (line, line == 1 ? top : edited.start(pairs[key].key))
  }

  /// What is said afterwards, if it was said before.
  private static func expected(
    _ diagnostic: Diagnostic, _ path: String, from line: Int, by count: Int
  ) -> Diagnostic {
    var moved = diagnostic
    if diagnostic.file == path, let place = diagnostic.place, place.line >= line {
      moved.place?.line += count
    }
    // Where something stands for the first time: a line of the same file, or a file with a line.
    if let first = diagnostic.values["first"] {
      let name = diagnostic.code == .duplicateKey ? "" : path + ":"
      if first.hasPrefix(name), let old = Int(first.dropFirst(name.count)), old >= line,
        diagnostic.file == path || !name.isEmpty
      {
        moved.values["first"] = name + "\(old + count)"
      }
    }
    return moved
  }

  private static func problem(_ moved: Moved) -> String? {
    let before = moved.before
    let file = before[moved.index]
    let (line, offset) = place(file, moved.key)
    // A comment first, so that an empty line is no part of a text above it.
    let lines = line == 1 ? moved.lines : ["# first"] + moved.lines
    var after = before
    after[moved.index].bytes.insert(
      contentsOf: Array(lines.map { $0 + "\n" }.joined().utf8), at: offset)
    let told = diagnostics(of: after)
    let wanted = diagnostics(of: before).map {
      expected($0, file.path, from: line, by: lines.count)
    }
    for (one, other) in zip(told, wanted) where one != other {
      return "\(one)\n  not\n\(other)"
    }
    if told.count != wanted.count { return "\(told.count) problems, not \(wanted.count)" }
    return first(told) { diagnostic in
      guard let file = after.first(where: { $0.path == diagnostic.file }),
        let place = diagnostic.place, diagnostic.code != .notUTF8
      else { return nil }
      return place.problem(in: file)
    }
  }

  private static func diagnostics(of files: [SourceFile]) -> [Diagnostic] {
    let paths = Set(files.map(\.path))
    let others = (MiniFiles.rules + MiniFiles.facts).filter { !paths.contains($0.path) }
    return Checkup(of: files, among: others).diagnostics
  }

  @Test func whatIsWrongInACaseMovesWithItsLines() throws {
    let all = try InvalidCase.all().map(\.files)
    try Property(draw: { Self.moved(all, damages: 0, &$0) }, shrinks: \.smaller) {
      Self.problem($0)
    }.check(cases: 250, from: 45_000)
  }

  @Test func whatIsWrongInADamagedFileMovesWithItsLines() throws {
    let all = [MiniFiles.rules, MiniFiles.seeds, MiniFiles.facts + MiniFiles.ruled]
    try Property(draw: { Self.moved(all, damages: 3, &$0) }, shrinks: \.smaller) {
      Self.problem($0)
    }.check(cases: 150, from: 46_000)
  }
}
