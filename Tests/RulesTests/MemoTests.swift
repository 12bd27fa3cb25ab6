import MizanCore
import TestSupport
import Testing

@testable import MizanReport

/// What memos on real cities propose.
struct MemoTests {
  private static let rules = Result { try Shipped.rulebook() }

  /// An action that waits for something is no proposal: the decision would count less than it names.
  @Test func whatIsProposedIsWhatIsCounted() throws {
    let rulebook = try Self.rules.get()
    let today = try #require(CalendarDate("2026-11-29"))
    var proposals = 0
    for profile in try Shipped.profiles(rulebook) {
      for checklist in rulebook.checklists(spokenToBy: profile) {
        let memo = Memo(
          Assessment(of: profile, against: checklist), rulebook: rulebook, language: .en,
          today: today)
        let name = "\(profile.city.id) on \(checklist.id)"
        #expect(memo.proposal.count >= memo.agenda.proposed.count, "\(name)")
        #expect(memo.agenda.proposed.isEmpty || memo.proposal.gain.upperBound > 0, "\(name)")
        proposals += memo.agenda.proposed.count
      }
    }
    #expect(proposals > 0)
  }
}
