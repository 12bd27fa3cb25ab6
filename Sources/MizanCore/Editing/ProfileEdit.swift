/// A change to what a profile says of one criterion or one fact.
public struct ProfileEdit: Hashable, Sendable {
  /// The part of a profile that it is about.
  public enum Section: String, Hashable, Sendable {
    case answers, facts
  }

  /// What becomes of it.
  public enum Action: Hashable, Sendable {
    /// A level of a criterion, by its id.
    case level(String)
    /// What is said of the three parts of a criterion on the implementation scale.
    case aspects(Implementation)
    /// The value of a fact.
    case value(FactValue)
    /// Nobody has said; what supports it stays.
    case unknown
    /// The criterion does not concern the city, or there is no such thing as the fact is about.
    case none(reason: String)
    /// The same, and the reason is what the answer rested on, in every language in which that was said.
    case noneAsReasoned
    /// What it rests on, in words; `nil` takes that away in every language.
    case because(String?)
    /// What it rests on is what was the reason why there was no answer, in every language; to be followed by the
    /// answer that takes that one's place.
    case becauseAsReasoned
    /// The first piece of evidence, added where there is none; `nil` takes the first one away.
    case evidence(Evidence?)
    /// Nothing is said any more: the entry goes with all that stands in it.
    case removal
  }

  /// Where the entry stands.
  public var section: Section
  /// The criterion's id or the fact's path.
  public var id: String
  /// What becomes of the entry.
  public var action: Action

  /// A change to one entry.
  ///
  /// - Parameters:
  ///   - section: where the entry stands.
  ///   - id: the criterion's id or the fact's path.
  ///   - action: what becomes of the entry; made if it is not there.
  public init(_ section: Section, _ id: String, _ action: Action) {
    (self.section, self.id, self.action) = (section, id, action)
  }
}
