import Testing

@testable import MizanCore

@Suite struct ProfileTextTests {
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let before: String
    let edits: [ProfileEdit]
    let after: String
    var language = Language.en

    var description: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a level in the short form keeps its comment",
      before: "answers:\n  a.b: none  # 2020\n",
      edits: [ProfileEdit(.answers, "a.b", .level("full"))],
      after: "answers:\n  a.b: full  # 2020\n"),
    Case(
      name: "a reason goes below, the comment stays",
      before: "answers:\n  a.b: none  # 2020\n  a.c: full\n",
      edits: [ProfileEdit(.answers, "a.b", .because("since \"2020\""))],
      after:
        "answers:\n  a.b:  # 2020\n    level: none\n    because: \"since \\\"2020\\\"\"\n  a.c: full\n"
    ),
    Case(
      name: "a new answer goes after the last one",
      before: "answers:\n  a.b: full\n\n# facts\nfacts:\n  x.y: 1\n",
      edits: [ProfileEdit(.answers, "a.c", .unknown)],
      after: "answers:\n  a.b: full\n  a.c: unknown\n\n# facts\nfacts:\n  x.y: 1\n"),
    Case(
      name: "a section is made",
      before: "mizan: profile/v1\n",
      edits: [ProfileEdit(.facts, "a.b", .value(.bool(true)))],
      after: "mizan: profile/v1\nfacts:\n  a.b: true\n"),
    Case(
      name: "the last answer takes its section along",
      before: "answers:\n  a.b: full\ndate: \"2020\"\n",
      edits: [ProfileEdit(.answers, "a.b", .removal)],
      after: "date: \"2020\"\n"),
    Case(
      name: "evidence: the first piece changes, the second stays",
      before:
        "answers:\n  a.b:\n    level: full\n    evidence:\n      - document: Minutes\n        date: \"2019\"\n      - url: https://a.example\n",
      edits: [ProfileEdit(.answers, "a.b", .evidence(Evidence(document: "Budget", date: "2020")))],
      after:
        "answers:\n  a.b:\n    level: full\n    evidence:\n      - document: \"Budget\"\n        date: \"2020\"\n      - url: https://a.example\n"
    ),
    Case(
      name: "a reason in another language stands beside the first",
      before: "answers:\n  a.b: {level: full, because: seen}\n",
      edits: [ProfileEdit(.answers, "a.b", .because("vu"))],
      after: "answers:\n  a.b: {level: full, because: {en: seen, fr: vu}}\n", language: .fr),
    Case(
      name: "from a level to not applicable",
      before: "answers:\n  a.b:\n    level: full\n    because: seen\n",
      edits: [ProfileEdit(.answers, "a.b", .none(reason: "no such office"))],
      after: "answers:\n  a.b:\n    because: seen\n    not-applicable: \"no such office\"\n"),
    Case(
      name: "from a level to not applicable, with the reason in all its languages",
      before: "answers:\n  a.b:\n    level: full\n    because: {en: seen, ar: رأينا}\n",
      edits: [ProfileEdit(.answers, "a.b", .noneAsReasoned)],
      after: "answers:\n  a.b:\n    not-applicable:\n      en: seen\n      ar: رأينا\n",
      language: .fr),
    Case(
      name: "from not applicable to a level, with the reason in the file's language",
      before: "answers:\n  a.b: {not-applicable: no such office}\n",
      edits: [
        ProfileEdit(.answers, "a.b", .becauseAsReasoned),
        ProfileEdit(.answers, "a.b", .level("full")),
      ],
      after: "answers:\n  a.b: {because: \"no such office\", level: full}\n", language: .fr),
    Case(
      name: "from absent to a value",
      before: "facts:\n  a.b:\n    absent: {fr: aucun}\n",
      edits: [
        ProfileEdit(.facts, "a.b", .becauseAsReasoned),
        ProfileEdit(.facts, "a.b", .value(.int(2))),
      ],
      after: "facts:\n  a.b:\n    because:\n      fr: aucun\n    value: 2\n"),
    Case(
      name: "an answer in braces over lines leaves the comments",
      before:
        "answers: {\n  a.b: full, # seen\n  a.c: \"yes\", # Leila saw this\n  a.d: unknown # why\n  }\n",
      edits: [ProfileEdit(.answers, "a.c", .removal)],
      after: "answers: {\n  a.b: full, # seen\n   # Leila saw this\n  a.d: unknown # why\n  }\n"),
    Case(
      name: "the last answer in braces over lines leaves the comments",
      before: "answers: {\n  a.b: full, # seen\n  # asked\n  a.c: \"yes\" # why\n  }\n",
      edits: [ProfileEdit(.answers, "a.c", .removal)],
      after: "answers: {\n  a.b: full # seen\n  # asked\n   # why\n  }\n"),
    Case(
      name: "an answer in braces over lines goes with its line",
      before: "answers: {\n  # asked\n  a.b: full,\n  # not asked\n  a.c: \"yes\"\n  }\n",
      edits: [ProfileEdit(.answers, "a.b", .removal)],
      after: "answers: {\n  # asked\n  # not asked\n  a.c: \"yes\"\n  }\n"),
    Case(
      name: "an answer in braces on one line goes with its comma",
      before: "answers: {a.b: full, a.c: none, a.d: unknown}\n",
      edits: [
        ProfileEdit(.answers, "a.d", .removal), ProfileEdit(.answers, "a.b", .removal),
      ],
      after: "answers: {a.c: none}\n"),
    Case(
      name: "JSON over lines stays JSON",
      before: "{\"answers\": {\n  \"a.b\": \"none\",\n  \"a.c\": \"full\"\n}}",
      edits: [ProfileEdit(.answers, "a.c", .removal)],
      after: "{\"answers\": {\n  \"a.b\": \"none\"\n}}"),
    Case(
      name: "JSON stays JSON",
      before: "{\"answers\": {\"a.b\": \"none\"}}",
      edits: [
        ProfileEdit(.answers, "a.c", .level("full")), ProfileEdit(.answers, "a.c", .because("so")),
      ],
      after:
        "{\"answers\": {\"a.b\": \"none\", \"a.c\": {\"level\": \"full\", \"because\": \"so\"}}}"),
  ]

  @Test(arguments: cases) func theFileIsAsItShouldBe(example: Case) throws {
    var text = try ProfileText(
      SourceFile(path: "p.yaml", bytes: Array(example.before.utf8)), language: example.language)
    for edit in example.edits { try text.apply(edit) }
    #expect(String(decoding: text.file.bytes, as: UTF8.self) == example.after)
  }

  @Test func controlAndDirectionCharactersAreLeftOut() {
    #expect(ProfileText.clean("a\u{202E}b\u{0}c\r\nd\re\u{2028}f") == "abc\nd\ne\nf")
  }
}
