import MizanCore

/// A checklist with every kind of question, and a profile to fill in.
enum SampleRules {
  static let checklist = """
    mizan: checklist/v1
    id: own
    version: "1.2"
    title: {en: "Own =1+1", fr: "Le nôtre", es: "El nuestro", ar: "قائمتنا"}
    facts:
      office.open: {type: bool, question: {en: Is it open?, fr: Est-il ouvert ?, es: ¿Está abierto?, ar: هل هو مفتوح؟}}
      office.staff: {type: int, range: [0, 5000], unit: people, question: How many people?}
      office.share: {type: share, question: Which share?}
      office.days: {type: number, range: [0, 400], question: How long?}
      office.name: {type: string, question: What is it called?}
      office.since: {type: date, question: Since when?}
      office.kind:
        type: enum
        question: Which kind?
        values:
          - {id: own, label: {en: The city's own, fr: Propre à la ville, es: Propia, ar: تابع للمدينة}}
          - {id: shared, label: {en: Shared, fr: Partagé, es: Compartida, ar: مشترك}}
      office.languages:
        type: list
        question: Which languages?
        values: [{id: a, label: Arabic}, {id: b, label: {en: Bambara, fr: Bambara}}, {id: c, label: Chinese}]
    groups:
      - id: all
        title: {en: All, fr: Tout, es: Todo, ar: الكل}
        criteria:
          - id: own.graded
            title: It is so
            question: {en: Is it so?, fr: Est-ce ainsi ?, es: ¿Es así?, ar: هل الأمر كذلك؟}
            levels:
              - {id: "no", score: 0, label: {en: "No", fr: Non, es: "No", ar: لا}}
              - {id: partly, score: 0.5, label: {en: Partly, fr: En partie, es: En parte, ar: جزئيًّا}}
              - {id: full, score: 1, label: {en: "Yes, and <fully>", fr: Entièrement, es: Sí del todo, ar: نعم بالكامل}}
          - id: own.alike
            title: Alike
            question: Which of two?
            levels: [{id: low, score: 0, label: Same}, {id: high, score: 1, label: same.}]
          - id: own.three
            title: In force
            question: Is it in force?
            scale: implementation
          - id: own.ruled
            title: Ruled
            question: Ruled?
            levels:
              - {id: none, score: 0, label: None}
              - id: full
                score: 1
                label: Full
                when: |
                  office.open && office.staff > 2 && office.share > 0.5 && office.days < 90.0 && office.name != "" && office.since < timestamp("2030-01-01T00:00:00Z") && office.kind == "own" && "a" in office.languages
    """

  static let profile = """
    # mine
    mizan: profile/v1
    city: {id: alpha, name: Alpha}
    respondent: {id: office, kind: municipality}
    date: "2024"
    answers:
      own.graded:  # asked twice
        level: partly
        because: {en: seen, ar: رأينا}
        evidence:
          - document: Minutes
            phrase: words of the minutes
            date: "2020-05"
          - url: https://b.example
    facts:
      office.share: 0.25
      office.languages: [c, a]

    """

  static func rulebook() throws -> Rulebook {
    let file = SourceFile(path: "own.yaml", bytes: Array(checklist.utf8))
    let loading = Rulebook.load([file])
    guard !loading.diagnostics.hasErrors else { throw LoadFailure(loading.diagnostics) }
    return loading.rulebook
  }
}
