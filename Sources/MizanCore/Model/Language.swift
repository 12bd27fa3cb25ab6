/// A language in which texts are written and reports are made.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case en, fr, es, ar
}
