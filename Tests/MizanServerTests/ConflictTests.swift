import MizanCore
import Synchronization
import Testing

@testable import MizanServer

/// Two people at one question, or an editor beside them: nothing is lost in silence.
struct ConflictTests {
  private static let question = "/en/cities/sousse/urban-migration/answers/safety.gbv-response"

  private func site() throws -> SampleSite {
    try SampleSite(try SampleSite.seeds("cities/sousse"))
  }

  private func form(
    _ site: SampleSite, _ reason: String, _ address: String = Self.question
  ) throws -> PageForm {
    var form = try #require(PageForm(try site.get(address).text))
    form.set("answer0", "unknown")
    form.set("reason", reason)
    return form
  }

  @Test func theSecondOfTwoSeesBothAndChooses() throws {
    let site = try site()
    let (theirs, mine) = (try form(site, "Theirs."), try form(site, "Mine."))
    #expect(try site.post(theirs.action, theirs.fields).status == .seeOther)
    let page = try site.post(mine.action, mine.fields)
    #expect(page.status == .conflict)
    #expect(page.text.contains("Theirs.") && page.text.contains("Mine."))
    var choice = try #require(PageForm(page.text))
    // Without a choice nothing is saved, and the page comes again.
    #expect(try site.post(choice.action, choice.fields).status == .conflict)
    #expect(site.store.text("sousse").contains("Theirs."))
    choice.set("keep", "file")
    #expect(try site.post(choice.action, choice.fields).status == .seeOther)
    #expect(site.store.text("sousse").contains("Theirs."))
    choice.set("keep", "mine")
    #expect(try site.post(choice.action, choice.fields).status == .seeOther)
    #expect(site.store.text("sousse").contains("Mine."))
    #expect(!site.store.text("sousse").contains("Theirs."))
  }

  /// A third person changes it while the second chooses: what is chosen is what was seen, or nothing.
  @Test func aChoiceIsOfWhatWasSeen() throws {
    let site = try site()
    let (first, second, third) = (
      try form(site, "First."), try form(site, "Second."), try form(site, "Third.")
    )
    _ = try site.post(first.action, first.fields)
    var choice = try #require(PageForm(try site.post(second.action, second.fields).text))
    var other = try #require(PageForm(try site.post(third.action, third.fields).text))
    other.set("keep", "mine")
    #expect(try site.post(other.action, other.fields).status == .seeOther)
    choice.set("keep", "mine")
    let page = try site.post(choice.action, choice.fields)
    #expect(page.status == .conflict && page.text.contains("Third."))
    #expect(site.store.text("sousse").contains("Third."))
  }

  @Test func otherQuestionsAreNoConflict() throws {
    let site = try site()
    let other = "/en/cities/sousse/urban-migration/answers/safety.violence-prevention"
    let (theirs, mine) = (try form(site, "Theirs.", other), try form(site, "Mine."))
    #expect(try site.post(theirs.action, theirs.fields).status == .seeOther)
    #expect(try site.post(mine.action, mine.fields).status == .seeOther)
    let text = site.store.text("sousse")
    #expect(text.contains("Theirs.") && text.contains("Mine."))
  }

  @Test func anEditorsChangeIsSeen() throws {
    let site = try site()
    let mine = try form(site, "Mine.")
    let text = site.store.text("sousse")
    site.store.put(
      "sousse",
      text.replacing(
        "\nanswers:", with: "\n# by hand\nanswers:\n  safety.gbv-response: unknown",
        maxReplacements: 1))
    let page = try site.post(mine.action, mine.fields)
    #expect(page.status == .conflict)
    var choice = try #require(PageForm(page.text))
    choice.set("keep", "mine")
    #expect(try site.post(choice.action, choice.fields).status == .seeOther)
    #expect(site.store.text("sousse").contains("# by hand"))
    #expect(site.store.text("sousse").contains("Mine."))
  }

  @Test func theSameTwiceIsNoConflict() throws {
    let site = try site()
    let form = try form(site, "Once.")
    #expect(try site.post(form.action, form.fields).status == .seeOther)
    let text = site.store.text("sousse")
    #expect(try site.post(form.action, form.fields).status == .seeOther)
    #expect(site.store.text("sousse") == text)
  }

  @Test func aDiskThatIsFullIsSaidPlainly() throws {
    let site = try site()
    let before = site.store.text("sousse")
    let form = try form(site, "Mine.")
    site.store.refusal.withLock { $0 = Diagnostic(.outputFailed, file: "sousse.yaml") }
    let page = try site.post(form.action, form.fields)
    #expect(page.status == .internalServerError && page.text.contains("class=\"problems\""))
    #expect(PageForm(page.text)?.fields.contains { $0 == ("reason", "Mine.") } == true)
    #expect(site.store.text("sousse") == before)
  }

  @Test func aFileThatBrokeMeanwhileTakesNothingAlong() throws {
    let site = try site()
    let form = try form(site, "Mine.")
    site.store.put("sousse", "mizan: profile/v1\ncity: {id\n")
    let page = try site.post(form.action, form.fields)
    #expect(page.status == .conflict && page.text.contains("Mine."))
    #expect(page.text.contains("sousse.yaml:"))
  }

  /// What was said in Arabic since the French page was opened does not go with a French answer that is taken back.
  @Test func anAnswerInAnotherLanguageIsAConflictToo() throws {
    let site = try site()
    _ = try site.post(Self.question, try form(site, "English.").fields)
    let french = Self.question.replacing("/en/", with: "/fr/")
    let arabic = Self.question.replacing("/en/", with: "/ar/")
    var old = try #require(PageForm(try site.get(french).text))
    var theirs = try form(site, "عربي.", arabic)
    theirs.set("answer0", "unknown")
    #expect(try site.post(theirs.action, theirs.fields).status == .seeOther)
    old.set("answer0", "!take-back")
    #expect(try site.post(old.action, old.fields).status == .conflict)
    #expect(site.store.text("sousse").contains("عربي."))
    // Seen and chosen, it is told once more what goes with it.
    var new = try #require(PageForm(try site.get(french).text))
    new.set("answer0", "!take-back")
    let told = try site.post(new.action, new.fields)
    #expect(told.status == .unprocessableContent && told.text.contains("عربي."))
    let again = try #require(PageForm(told.text))
    #expect(try site.post(again.action, again.fields).status == .seeOther)
    #expect(!site.store.text("sousse").contains("عربي."))
  }
}
