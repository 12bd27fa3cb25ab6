import MizanCore
import MizanReport
import Testing

@testable import MizanServer

/// What a form does to the file, and what it must not do.
struct AnsweringTests {
  private static let question = "/en/cities/sousse/urban-migration/answers/safety.gbv-response"

  private func site() throws -> SampleSite {
    try SampleSite(try SampleSite.seeds("cities/sousse", "examples/port-salam"))
  }

  private func form(_ site: SampleSite, _ address: String = Self.question) throws -> PageForm {
    let page = try site.get(address)
    #expect(page.status == .ok, "\(address)")
    return try #require(PageForm(page.text))
  }

  /// Every question of both cities, in every language: whoever saves without a change changes nothing.
  @Test(arguments: Language.allCases)
  func whatIsShownIsWhatIsSaid(language: Language) throws {
    let site = try site()
    var asked = 0
    for (city, checklist) in [("sousse", "urban-migration"), ("port-salam", "urban-migration")] {
      let before = site.store.text(city)
      let file = try #require(try site.desk.city(city))
      let place = CityPlace(
        site.desk, language, file, try #require(file.profile),
        try #require(site.desk.rulebook.checklist(checklist)))
      let said = place.questionnaire.entries.filter { $0.state != .open }
      // Every question is asked in one of the languages.
      let number = Language.allCases.firstIndex(of: language) ?? 0
      for (index, entry) in said.enumerated() where index % Language.allCases.count == number {
        let form = try form(site, place.question(entry).address)
        let response = try site.post(form.action, form.fields)
        #expect(response.status == .seeOther, "\(entry.id): \(response.text.prefix(2000))")
        #expect(site.store.text(city) == before, "\(entry.id)")
        asked += 1
      }
    }
    #expect(asked > 20)
  }

  @Test func anAnswerGoesIntoTheFileAndNothingElseChanges() throws {
    let site = try site()
    let before = site.store.text("sousse").split(separator: "\n", omittingEmptySubsequences: false)
    var form = try form(site)
    form.set("answer0", "unknown")
    form.set("reason", "The office was asked.")
    form.set("source", "Letter 12 of the office")
    form.set("day", "4")
    form.set("month", "5")
    form.set("year", "2026")
    let response = try site.post(form.action, form.fields + [("then", "next")])
    #expect(response.status == .seeOther)
    let next = try #require(response.location)
    #expect(next.hasPrefix("/en/cities/sousse/urban-migration/") && next.contains("?saved="))
    #expect(try site.get(next).text.contains("role=\"status\""))
    let after = site.store.text("sousse").split(separator: "\n", omittingEmptySubsequences: false)
    let added = after.difference(from: before)
    #expect(added.removals.isEmpty)
    #expect(added.insertions.count == 6, "\(added)")
    let city = try #require(try site.desk.city("sousse")?.profile)
    let answer = try #require(city.answers["safety.gbv-response"])
    #expect(answer.reply == .unknown && answer.because?[.en] == "The office was asked.")
    #expect(answer.evidence.map(\.document) == ["Letter 12 of the office"])
    #expect(answer.evidence.map(\.date) == ["2026-05-04"])
  }

  private static let reasoned = """
    mizan: profile/v1
    city: {id: x, name: X}
    respondent: {id: office, kind: expert}
    date: "2026"
    answers:
      safety.gbv-response:
        level: none
        because: {fr: Aucun service municipal., es: No hay nada.}
        evidence:
          - {document: The first}
          - {document: The second}

    """

  /// A reason was of the answer that it was given for; what the fields do not show is told.
  @Test func reasonsInOtherLanguagesDoNotOutliveTheirAnswer() throws {
    let site = try SampleSite(["x": Self.reasoned])
    let address = "/ar/cities/x/urban-migration/answers/safety.gbv-response"
    let page = try site.get(address).text
    #expect(page.contains("No hay nada.") && page.contains("The second"))
    var form = try #require(PageForm(page))
    form.set("answer0", "full")
    form.set("reason", "خدمة كاملة")
    let asked = try site.post(form.action, form.fields)
    #expect(asked.status == .unprocessableContent && asked.text.contains("No hay nada."))
    #expect(site.store.text("x") == Self.reasoned)
    let again = try #require(PageForm(asked.text))
    #expect(try site.post(again.action, again.fields).status == .seeOther)
    let answer = try #require(try site.desk.city("x")?.profile?.answers["safety.gbv-response"])
    #expect(answer.because?.languages == [.ar] && answer.because?[.ar] == "خدمة كاملة")
  }

  /// Another reason for the same answer says it in one more language.
  @Test func aTranslationStandsBesideWhatItTranslates() throws {
    let site = try SampleSite(["x": Self.reasoned])
    var form = try form(site, "/ar/cities/x/urban-migration/answers/safety.gbv-response")
    form.set("reason", "لا خدمة بلدية")
    #expect(try site.post(form.action, form.fields).status == .seeOther)
    let answer = try #require(try site.desk.city("x")?.profile?.answers["safety.gbv-response"])
    #expect(answer.because?.languages == [.fr, .es, .ar])
  }

  @Test func aReasonInTheFormsLanguageAloneIsReplacedWhereItStands() throws {
    let text = Self.reasoned.replacing(
      "{fr: Aucun service municipal., es: No hay nada.}", with: "Nothing yet.  # by telephone")
    let site = try SampleSite(["x": text])
    var form = try form(site, "/en/cities/x/urban-migration/answers/safety.gbv-response")
    form.set("answer0", "full")
    form.set("reason", "A service.")
    #expect(try site.post(form.action, form.fields).status == .seeOther)
    #expect(
      site.store.text("x")
        == text.replacing("level: none", with: "level: full")
        .replacing("Nothing yet.", with: "\"A service.\""))
  }

  @Test func whatWasTypedIsShownWhereTheFileIsGone() throws {
    let site = try site()
    var form = try form(site)
    form.set("answer0", "unknown")
    form.set("reason", "Typed with care.")
    form.set("year", "1999")
    let text = try #require(PageForm(try site.get("/en/texts/sousse").text))
    site.store.remove("sousse")
    let answer = try site.post(form.action, form.fields)
    #expect(answer.status == .notFound)
    for typed in ["Typed with care.", "1999", "Don’t know yet"] {
      #expect(answer.text.contains(typed), "\(typed)")
    }
    let whole = try site.post(text.action, text.fields)
    #expect(whole.status == .notFound && whole.text.contains("mizan: profile/v1"))
  }

  @Test func theListIsWhereTheSecondButtonLeads() throws {
    let site = try site()
    var form = try form(site)
    form.set("answer0", "unknown")
    let response = try site.post(form.action, form.fields + [("then", "list")])
    #expect(response.location?.hasPrefix("/en/cities/sousse/urban-migration?saved=") == true)
  }

  @Test(arguments: Language.allCases)
  func nothingChosenIsAProblemThatLeadsToTheField(language: Language) throws {
    let site = try site()
    let address = Self.question.replacing("/en/", with: "/\(language.rawValue)/")
    let form = try form(site, address)
    let page = try site.post(form.action, form.fields)
    #expect(page.status == .unprocessableContent)
    let say = PhraseCatalog.catalog(for: language)
    let problem = say(.siteProblemChoose).plain
    #expect(page.text.components(of: problem) == 2)
    #expect(page.text.contains("autofocus") && page.text.contains("<a href=\"#answer0-0\">"))
    #expect(page.text.contains("id=\"answer0-0\"") && page.text.contains("aria-invalid=\"true\""))
    #expect(page.text.contains("aria-describedby=\"answer0-hint answer0-error\""))
    let title = try #require(page.text.firstMatch(of: /<title>([^<]*)<\/title>/)).1
    #expect(title.hasPrefix(say(.siteErrorTitle, ["title": .phrase("")]).plain.prefix(3)))
  }

  /// A reason alone does not say that somebody looked.
  @Test func aReasonWithoutAnAnswerIsAProblem() throws {
    let site = try site()
    let before = site.store.text("sousse")
    var form = try form(site)
    form.set("reason", "Somebody should ask.")
    #expect(try site.post(form.action, form.fields).status == .unprocessableContent)
    #expect(site.store.text("sousse") == before)
  }

  /// Enter in a field presses the first button of the form, which must not be one of the languages.
  @Test func theFirstButtonOfAFormSaves() throws {
    let page = try site().get(Self.question).text
    let first = try #require(page.firstMatch(of: /<button[^>]*>/)).output
    #expect(first.contains("form=\"answer\"") && !first.contains("formaction"))
  }

  @Test func whatDoesNotApplyNeedsAReason() throws {
    let site = try site()
    let before = site.store.text("sousse")
    var form = try form(site)
    form.set("answer0", "not-applicable")
    let page = try site.post(form.action, form.fields)
    #expect(page.status == .unprocessableContent && page.text.contains("<a href=\"#reason\">"))
    #expect(page.text.contains("value=\"not-applicable\" checked"))
    #expect(site.store.text("sousse") == before)
  }

  @Test func unansweredUnknownAndNotApplicableAreThreeThings() throws {
    var texts: Set<String> = []
    for (answer, reason) in [
      ("unknown", ""), ("not-applicable", "None here."), ("!take-back", "What was said."),
    ] {
      let site = try site()
      var form = try form(site)
      form.set("answer0", "unknown")
      _ = try site.post(form.action, form.fields)
      form = try self.form(site)
      form.set("answer0", answer)
      form.set("reason", reason)
      #expect(try site.post(form.action, form.fields).status == .seeOther)
      texts.insert(site.store.text("sousse"))
    }
    #expect(texts.count == 3)
    #expect(texts.contains(try site().store.text("sousse")))
  }

  @Test func whatIsTypedInAnotherLanguageStaysTyped() throws {
    let site = try site()
    let before = site.store.text("sousse")
    var form = try form(site)
    form.set("answer0", "unknown")
    form.set("reason", "half <a> \"sentence\" & more")
    form.set("day", "31")
    let page = try site.post(
      form.action.replacing("/en/", with: "/ar/") + "?draft=shown", form.fields)
    #expect(page.status == .ok && page.text.contains("<html lang=\"ar\" dir=\"rtl\">"))
    let typed = try #require(PageForm(page.text))
    #expect(typed.action == form.action.replacing("/en/", with: "/ar/"))
    for field in form.fields { #expect(typed.fields.contains { $0 == field }, "\(field)") }
    #expect(site.store.text("sousse") == before)
  }

  @Test func aNumberThatIsNoneIsRefusedInWords() throws {
    let site = try site()
    var form = try form(site, "/fr/cities/sousse/urban-migration/facts/shelter.beds_women")
    form.set("answer0", "beaucoup")
    let page = try site.post(form.action, form.fields)
    #expect(page.status == .unprocessableContent && page.text.contains("beaucoup"))
    #expect(page.text.contains("value=\"beaucoup\""))
    form.set("answer0", "-3")
    #expect(try site.post(form.action, form.fields).status == .unprocessableContent)
    form.set("answer0", "12")
    form.set("special0", "unknown")
    #expect(try site.post(form.action, form.fields).status == .unprocessableContent)
    form.set("special0")
    #expect(try site.post(form.action, form.fields).status == .seeOther)
    #expect(site.store.text("sousse").contains("shelter.beds_women: 12"))
    // The box that is ticked counts, not what stood in the field before.
    var back = try self.form(site, "/fr/cities/sousse/urban-migration/facts/shelter.beds_women")
    back.set("special0", "!take-back")
    #expect(try site.post(back.action, back.fields).status == .seeOther)
    #expect(!site.store.text("sousse").contains("shelter.beds_women"))
  }

  /// What no file may hold is taken out, and what YAML could read otherwise stays words.
  @Test func hostileWordsAreSavedAsWords() throws {
    let site = try site()
    var form = try form(site)
    form.set("answer0", "unknown")
    let reason = "a: b # c\n- \"d\" 'e' {f} & <script> ]]> \\ %41"
    form.set("reason", reason + " \u{202E}\u{0}")
    #expect(try site.post(form.action, form.fields).status == .seeOther)
    let profile = try #require(try site.desk.city("sousse")?.profile)
    #expect(profile.answers["safety.gbv-response"]?.because?[.en] == reason)
    #expect(
      PageForm(try site.get(Self.question).text)?.fields.first { $0.0 == "reason" }?.1 == reason)
  }

  @Test func addressesOfPeopleAreWarnedOf() throws {
    let site = try site()
    var form = try form(site)
    form.set("answer0", "unknown")
    form.set("reason", "Ask amina@example.org or +216 73 219 500.")
    let next = try #require(try site.post(form.action, form.fields).location)
    let page = try site.get(next).text
    let say = PhraseCatalog.catalog(for: .en)
    #expect(
      page.contains(say(.siteWarnEmail).plain) && page.contains(say(.siteWarnTelephone).plain))
  }
}

extension String {
  /// How often a text stands in it.
  func components(of text: String) -> Int { ranges(of: text).count }
}
