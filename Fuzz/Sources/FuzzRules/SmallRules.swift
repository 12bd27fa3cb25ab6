internal import FuzzSupport
public import MizanCore

/// A rulebook with one of everything, so that names in an input can lead somewhere.
public enum SmallRules {
  /// Each of them, as it lies on the disk.
  public static let files = [
    file(
      "sources",
      """
      mizan: sources/v1
      sources:
        - {id: law, title: A law, sections: [{id: one, title: First}, {id: two, title: Second}]}

      """),
    file(
      "challenges",
      """
      mizan: challenges/v1
      challenges:
        - {id: trust, title: Trust, sources: [{id: law, section: one}]}

      """),
    file(
      "facts",
      """
      mizan: facts/v1
      facts:
        council.exists: {type: bool, question: Is there a council?}
        council.seats: {type: int, question: How many seats?, unit: seats, range: [0, 99]}
        council.share: {type: share, question: What share?, evidence: required}
        council.budget: {type: number, question: How much?}
        council.name: {type: string, question: What name?}
        council.rank: {type: enum, question: What rank?, values: [low, {id: high, label: High}]}
        council.tasks: {type: list, question: What tasks?, values: [advice, control]}
        council.since: {type: date, question: Since when?}

      """),
    file(
      "scales",
      """
      mizan: scales/v1
      scales:
        yes-no: [{id: "no", label: No, score: 0}, {id: "yes", label: Yes, score: 1}]

      """),
    file(
      "criteria/voice/radio",
      """
      mizan: criterion/v1
      id: voice.radio
      title: Radio
      question: Is there a radio?
      scale: yes-no
      addresses: [trust]
      sources: [law]
      recommendations:
        - {id: ask, text: Ask., effort: low, horizon: short}

      """),
    file(
      "criteria/voice/council",
      """
      mizan: criterion/v1
      id: voice.council
      title: Council
      question: Is there a council?
      applies: city.size != 'small'
      variables: {strong: "council.share > 0.3 && council.seats >= 5"}
      levels:
        - {id: none, label: None, score: 0}
        - {id: weak, label: Weak, score: 0.5, when: council.exists}
        - {id: full, label: Full, score: 1, when: "council.exists && strong"}
      recommendations:
        - {id: found, text: Found one., effort: high, horizon: long, sets: {council.exists: true}}
      tests:
        - {name: None, facts: {council.exists: false}, expect: none}

      """),
    file(
      "checklists/small",
      """
      mizan: checklist/v1
      id: small
      version: 1.0.0
      title: Small
      groups:
        - {id: voice, title: Voice, criteria: [voice.radio, voice.council]}

      """),
  ]

  /// The same without the criterion that has a rule, and the checklist that asks it.
  public static let withoutRule = files.filter {
    !$0.path.contains("council") && !$0.path.contains("small")
  }

  /// All of them, read.
  public static let rulebook: Rulebook = keeping {
    let loading = Rulebook.load(files)
    guard loading.diagnostics.isEmpty else { fatalError("\(loading.diagnostics)") }
    return loading.rulebook
  }

  /// Answers to the small rules, and facts.
  public static let profile = SourceFile(
    path: "seeds/port.yaml",
    bytes: Array(
      """
      mizan: profile/v1
      city: {id: port, name: Port, country: MA, roles: [transit], size: large}
      respondent: {id: office, kind: municipality}
      date: "2024"
      fictional: true
      facts: {council.exists: true, council.seats: 7, council.tasks: [advice], council.budget: 1.5}
      answers: {voice.radio: "yes"}

      """.utf8))

  private static func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(path: "rules/\(name).yaml", bytes: Array(text.utf8))
  }
}
