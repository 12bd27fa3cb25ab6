/// What a city is like, but for its country.
struct CityContext: Hashable, Sendable {
  /// One bit for each role.
  private let roles: UInt8
  private let size: CitySize?

  init(_ city: City) {
    size = city.size
    roles = CityRole.allCases.enumerated().reduce(0) { roles, role in
      city.roles.contains(role.element) ? roles | 1 << UInt8(role.offset) : roles
    }
  }

  /// In how many of two ways it is like another: a role, the size.
  ///
  /// What is not known of one of them is no likeness.
  func likeness(to other: CityContext) -> Int {
    let sharesRole = roles & other.roles != 0
    let sharesSize = size != nil && size == other.size
    return [sharesRole, sharesSize].count { $0 }
  }
}

extension City {
  /// In how many of three ways the city is like another: a role, the size, the country.
  ///
  /// What is not known of one of them is no likeness.
  public func likeness(to other: City) -> Int {
    let sharesCountry = country != nil && country == other.country
    return CityContext(self).likeness(to: CityContext(other)) + (sharesCountry ? 1 : 0)
  }
}
