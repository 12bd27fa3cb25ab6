/// What looks like it leads to a person: mizan needs none of it, and files are passed on.
enum PersonalData: String, CaseIterable, Sendable {
  case email, telephone

  /// The kinds that a text seems to hold.
  static func kinds(in text: String) -> [PersonalData] {
    (text.contains(address) ? [.email] : []) + (hasTelephone(text) ? [.telephone] : [])
  }

  private static var address: Regex<Substring> {
    /[\p{L}0-9._%+\-]{1,64}@[\p{L}0-9\-]{1,63}\.[\p{L}0-9.\-]{2,63}/
  }

  /// Numbers that begin with a plus or a zero and have eight to fifteen digits; dates and amounts have not.
  private static func hasTelephone(_ text: String) -> Bool {
    text.matches(of: /[+0٠][0-9٠-٩ ()\/.\-]{7,24}/).contains { match in
      let digits = match.output.count { $0.isWholeNumber }
      return (8...15).contains(digits)
    }
  }
}
