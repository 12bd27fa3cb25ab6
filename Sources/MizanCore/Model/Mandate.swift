/// Who can act on a criterion.
public enum Mandate: String, CaseIterable, Hashable, Sendable {
  case municipal, shared, national
}

/// How the sources support a criterion's default mandate.
public enum MandateBasis: String, CaseIterable, Hashable, Sendable {
  /// A source says so.
  case stated
  /// It follows from what a source says.
  case implied
  /// The sources are silent; the checklist's authors propose it.
  case proposed
}

/// Who can act on a criterion in one city, and with or through whom.
public struct CityMandate: Hashable, Sendable {
  /// Where the power to act lies.
  public enum Holder: String, CaseIterable, Hashable, Sendable {
    /// The city decides.
    case municipal
    /// The city decides with others.
    case shared
    /// Others decide, and the city can ask them.
    case national
    /// It is no task of the city, and others deliver it.
    case outside
  }

  /// Where the power to act lies.
  public var holder: Holder
  /// Whom the city agrees with where the power is shared, asks where it is national, works with where it
  /// lies outside; `nil` where nobody is named, and always where the city decides.
  public var counterpart: LocalizedText?

  /// - Parameters:
  ///   - holder: where the power to act lies.
  ///   - counterpart: whom to agree with, ask or work with.
  public init(_ holder: Holder, counterpart: LocalizedText? = nil) {
    self.holder = holder
    self.counterpart = counterpart
  }

  /// What a criterion says of all cities.
  public init(_ mandate: Mandate) {
    switch mandate {
    case .municipal: self.init(Holder.municipal)
    case .shared: self.init(Holder.shared)
    case .national: self.init(Holder.national)
    }
  }
}

extension CityMandate.Holder {
  /// The mandate that recommendations for this city are written for.
  ///
  /// Who delivers what lies outside the city's mandate is worked with as those who share it are.
  public var mandate: Mandate {
    switch self {
    case .municipal: .municipal
    case .shared, .outside: .shared
    case .national: .national
    }
  }
}
