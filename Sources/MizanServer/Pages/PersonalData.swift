/// What looks like it leads to a person: mizan needs none of it, and files are passed on.
enum PersonalData: CaseIterable, Sendable {
  case email, telephone

  /// The kinds that a text seems to hold.
  static func kinds(in text: String) -> [PersonalData] {
    (text.contains(address) ? [.email] : []) + (hasTelephone(text) ? [.telephone] : [])
  }

  private static var address: Regex<Substring> {
    /[\p{L}0-9._%+\-]{1,64}@[\p{L}0-9\-]{1,63}\.[\p{L}0-9.\-]{2,63}/
  }

  /// Numbers that begin with a plus or a zero and have eight to fifteen digits, and those of eight or nine digits in
  /// groups of two or three; dates and amounts have other groups.
  private static func hasTelephone(_ text: String) -> Bool {
    let international = /(?:^|[^0-9٠-٩\/.\-])(?:\+|0|٠)[0-9٠-٩][0-9٠-٩ ()\-]{6,22}/
    let national = /(?:^|[^0-9٠-٩ ])[1-9](?:[0-9]{1,2})(?: [0-9]{2,3}){2,3}(?:$|[^0-9 ,.])/
    return [
      text.matches(of: international).map { String($0.output) },
      text.matches(of: national).map { String($0.output) },
    ]
    .joined().contains { (8...15).contains($0.count { $0.isWholeNumber }) }
  }
}
