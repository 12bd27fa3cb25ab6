internal import MizanCore

/// One question of a form.
struct FormRow: Hashable, Sendable {
  /// What may stand in the answer cell.
  enum Kind: Hashable, Sendable {
    /// The levels of a criterion, from worst to best.
    case levels([Level])
    /// One of the three parts of a criterion on the implementation scale.
    case part(Aspect)
    /// The value of a fact.
    case fact(FactDeclaration)
  }

  /// The criterion's id or the fact's path.
  let id: String
  let kind: Kind
  /// The title of the group that asks it; empty for facts.
  let theme: String
  let question: String
  /// What counts, and where to look; empty where the rules say no more.
  let help: String
  /// Whether it may not concern the city, or there may be none.
  let mayBeNone: Bool
  /// What the profile says, in the form's language.
  var cells: FormCells

  /// The part of the profile that it is about.
  var section: ProfileEdit.Section {
    if case .fact = kind { .facts } else { .answers }
  }

  /// What names the row in a form: the id, and the part of a criterion that is asked in three.
  var name: String {
    if case .part(let part) = kind { id + "/" + part.rawValue } else { id }
  }

  /// Whether reasons and sources have a place in it: those of three parts stand beside the first.
  var hasSupport: Bool {
    if case .part(let part) = kind { part == Aspect.allCases.first } else { true }
  }
}
