import MizanCore
import StyleSupport
import TestSupport
import Testing

@testable import MizanReport

/// An answer that is changed and then given as before, through what saves for forms and for the site.
struct UndoneEditTests {
  /// A profile in somebody's hand, and what is said anew of one entry.
  struct Change: CustomStringConvertible {
    var document: WrittenDocument
    let section: ProfileEdit.Section
    let id: String
    var said: SaidEntry
    let language: Language

    var smaller: [Change] {
      document.smaller.map { document in with { $0.document = document } }
        + said.smaller.map { said in with { $0.said = said } }
    }

    var description: String { "\(id), in \(language), is to say \(said), in\n\(document.text)" }

    private func with(_ change: (inout Change) -> Void) -> Change {
      var other = self
      change(&other)
      return other
    }
  }

  private let desk: EntryDesk

  init() throws { desk = try EntryDesk() }

  /// Profiles that mizan has written, with something said of half of the entries.
  private static let trees = Result {
    let desk = try EntryDesk()
    return try (UInt64(1)...16).map { seed in
      var random = SplitMix64(seed: seed)
      let language = random.pick(Language.allCases)
      var file = SourceFile(path: "alpha.yaml", bytes: Array(SampleRules.profile.utf8))
      for entry in try desk.questionnaire(file, language).entries where random.below(2) == 0 {
        let said = SaidEntry.drawn(entry, language, &random)
        file = try desk.saved(said, entry.section, entry.id, file, language) ?? file
      }
      return try DocumentTree(of: file.bytes)
    }
  }

  private func draw(_ random: inout SplitMix64) throws -> Change {
    let language = random.pick(Language.allCases)
    let document = WrittenDocument(random.pick(try Self.trees.get()), &random)
    let file = SourceFile(path: "alpha.yaml", bytes: document.bytes)
    let entry = random.pick(try desk.questionnaire(file, language).entries)
    return Change(
      document: document, section: entry.section, id: entry.id,
      said: SaidEntry.drawn(entry, language, &random), language: language)
  }

  /// What a file says of every entry; `nil` where it is no profile.
  private func said(_ file: SourceFile, _ language: Language) -> [String: SaidEntry]? {
    guard let entries = try? desk.questionnaire(file, language).entries else { return nil }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.id, SaidEntry($0, language)) })
  }

  private func property(
    _ problem: @escaping (Change, _ before: SourceFile, _ after: SourceFile) throws -> String?
  ) -> Property<Change?> {
    Property(draw: { try? draw(&$0) }, shrinks: { $0?.smaller ?? [] }) { change in
      guard let change else { return "is not drawn" }
      let before = SourceFile(path: "alpha.yaml", bytes: change.document.bytes)
      guard said(before, change.language) != nil,
        let after = try save(change.said, change, before)
      else { return nil }
      return try problem(change, before, after).map { problem in
        problem + "\nafter:\n" + String(decoding: after.bytes, as: UTF8.self)
      }
    }
  }

  /// The file after the entry was made to say something; `nil` where the site would ask first.
  private func save(
    _ said: SaidEntry, _ change: Change, _ file: SourceFile
  ) throws -> SourceFile? {
    try desk.saved(said, change.section, change.id, file, change.language)
  }

  @Test func anEditChangesOnlyItsEntry() throws {
    var counted = 0
    try property { change, before, after in
      let trees = try [before, after].map { try DocumentTree(of: $0.bytes) }
      guard
        trees[0].without(change.section.rawValue, change.id).isSame(
          as: trees[1].without(change.section.rawValue, change.id))
      else { return "something else is said" }
      let lines = try [before, after].map {
        try EntryLines($0, change.section.rawValue, change.id).others
      }
      guard let old = lines[0], let new = lines[1] else { return nil }
      counted += 1
      // Comments above a value stay where the value goes.
      let others = new.difference(from: old)
      let isKept = others.removals.isEmpty && others.insertions.allSatisfy(\.isComment)
      return isKept ? nil : "other lines changed: \(others)"
    }.check(cases: 100, from: 50_000) { $0?.description ?? "" }
    #expect(counted > 30, "hardly any stands in lines of its own: \(counted)")
  }

  @Test func anAnswerThatIsGivenAsBeforeSaysTheSame() throws {
    try property { change, before, after in
      guard let old = said(before, change.language), let entry = old[change.id],
        let undone = try save(entry, change, after)
      else { return nil }
      guard let new = said(undone, change.language) else { return "is no profile any more" }
      return old.keys.sorted().first { old[$0] != new[$0] }.map {
        "\($0) said \(String(describing: old[$0])), then \(String(describing: new[$0]))"
      }
    }.check(cases: 100, from: 51_000) { $0?.description ?? "" }
  }

  /// A person may have written it in another way than mizan does: but what mizan has written once, it writes again.
  @Test func whatMizanHasWrittenComesBackByteByByte() throws {
    var counted = 0
    try property { change, before, after in
      guard let entry = said(before, change.language)?[change.id],
        let undone = try save(entry, change, after),
        let changed = try save(change.said, change, undone),
        let again = try save(entry, change, changed)
      else { return nil }
      counted += 1
      return again.bytes == undone.bytes
        ? nil
        : "first\n\(String(decoding: undone.bytes, as: UTF8.self))then\n"
          + String(decoding: again.bytes, as: UTF8.self)
    }.check(cases: 100, from: 52_000) { $0?.description ?? "" }
    #expect(counted > 40, "hardly any was undone: \(counted)")
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var isComment: Bool {
    switch self {
    case .insert(_, let line, _), .remove(_, let line, _): line.drop { $0 == " " }.first == "#"
    }
  }
}
