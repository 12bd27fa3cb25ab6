internal import MizanCore

extension [Scorecard] {
  /// The country that all the cities are in; `nil` where they are in several, or one is in none that is known.
  var country: String? {
    guard let first = first?.profile.city.country,
      allSatisfy({ $0.profile.city.country == first })
    else { return nil }
    return first
  }
}
