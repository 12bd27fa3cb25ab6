import MizanCore
import MizanReport
import Mustache
import Synchronization
import TestSupport
import Testing

@testable import MizanServer

/// Every page that links lead to, in every language.
struct PageTests {
  private static let hostile = """
    mizan: profile/v1
    city: {id: hostile, name: "<script>alert('x')</script> & \\"]]>"}
    respondent: {id: office, kind: expert}
    date: "2026"
    answers:
      safety.gbv-response: {level: unknown, because: "<img src=x onerror=alert(1)> \\u0600<img src=x \\u0600>", evidence: [{document: "\\"><svg onload=alert(1)> \\u0600\\" onfocus=x \\u0600\\""}]}

    """

  private func site() throws -> SampleSite {
    var files = try SampleSite.seeds("cities/sousse", "examples/port-salam")
    files["hostile"] = PageTests.hostile
    files["broken"] = "mizan: profile/v1\ncity: {id: broken\n"
    files["other"] = "mizan: scales/v1\n"
    return try SampleSite(files)
  }

  /// The site's own addresses on a page.
  private func links(_ page: String) -> [String] {
    page.matches(of: /href="(\/[^"#]*)"/).map { PageForm.plain($0.1) }
  }

  /// Goes from page to page; of the many questions, only some are looked at.
  private func pages(_ site: SampleSite, _ language: Language) throws -> [String: String] {
    var pages: [String: String] = [:]
    var open = ["/\(language.rawValue)"]
    var questions = 0
    while let address = open.popLast() {
      guard pages[address] == nil, address.hasPrefix("/\(language.rawValue)"),
        address.split(separator: "/").last?.contains(".") == false
      else { continue }
      if address.contains("/answers/") || address.contains("/facts/") {
        questions += 1
        if questions > 10 { continue }
      }
      let response = try site.get(address)
      #expect(response.status == .ok, "\(address)")
      pages[address] = response.text
      open += links(response.text)
    }
    return pages
  }

  /// The other two are looked at in a browser.
  @Test(arguments: [Language.en, .ar])
  func everyPageIsWhole(language: Language) throws {
    let site = try site()
    let pages = try pages(site, language)
    #expect(pages.count > 30)
    for (address, page) in pages {
      #expect(
        page.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
      #expect(page.components(of: "<h1>") == 1, "\(address)")
      #expect(page.components(of: "<main id=\"main\"") == 1 && page.contains("class=\"skip\""))
      #expect(!page.contains("style=\"") && !page.contains("<style"), "\(address)")
      #expect(page.components(of: "<script") == 1, "\(address)")
      // Hostile words stay words.
      let tags = page.matches(of: /<img|" onfocus/.matchingSemantics(.unicodeScalar))
      #expect(tags.isEmpty && !page.contains("alert('x')"), "\(address)")
      #expect(!page.contains("<svg onload") && !page.contains("\u{202E}"), "\(address)")
      let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(address)")
      for match in page.matches(of: /\ (?:for|aria-labelledby|list)="([^"]*)"/) {
        #expect(ids.contains(String(match.1)), "\(address): \(match.1)")
      }
      for match in page.matches(of: /\ aria-describedby="([^"]*)"/) {
        for id in match.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(address)") }
      }
    }
    let titles = Dictionary(grouping: pages.values) {
      String($0.firstMatch(of: /<title>([^<]*)<\/title>/)?.1 ?? "")
    }
    for (title, pages) in titles { #expect(pages.count == 1, "\(title)") }
  }

  @Test func addressesLeadBackToTheirPlaces() throws {
    let places: [Route.Place] = [
      .cities, .newCity, .help, .city("a b"), .text("é/%"), .tasks("a", checklist: "b"),
      .question("a", checklist: "b", .facts, id: "x.y"),
      .review("a", checklist: "b"), .openQuestions("a", checklist: "b"),
      .report("a", checklist: "b", .memo), .download("a", checklist: "b", .form, format: "csv"),
      .comparison(checklist: "b"), .comparisonDownload(checklist: "b", format: "pdf"),
    ]
    for place in places where place != .text("é/%") {
      let route = Route(language: .ar, place: place)
      let request = try Request(method: "GET", target: route.address, headers: [])
      #expect(Route(request.path) == route)
    }
  }

  @Test(arguments: [
    "/en/cities/nowhere", "/en/cities/sousse/no-list", "/xx", "/en/none", "/en/cities/other",
    "/en/cities/sousse/urban-migration/answers/no.such", "/en/texts/other", "/assets/none.css",
    "/en/cities/sousse/urban-migration/gaps.exe", "/en/cities/sousse/urban-migration/form",
    "/api/v2/profiles", "/api/v1/profiles/nowhere",
  ])
  func whatThereIsNotIsNotFound(address: String) throws {
    let site = try site()
    #expect(try site.get(address).status == .notFound)
    #expect(try site.post(address, [("answer0", "unknown")]).status != .seeOther)
  }

  @Test func aNameIsFoundByItsBytes() throws {
    let site = try site()
    site.store.put("\u{E9}", PageTests.hostile)
    #expect(try site.get("/en/cities/%C3%A9").status == .ok)
    #expect(try site.get("/en/cities/e%CC%81").status == .notFound)
    #expect(try site.get("/api/v1/profiles/e%CC%81").status == .notFound)
  }

  @Test func aBrokenFileShowsWhatIsWrongAndCanBeMended() throws {
    let site = try site()
    for address in ["/en/cities/broken", "/en/texts/broken", "/en/cities/broken/urban-migration"] {
      let page = try site.get(address)
      #expect(page.status == .ok && page.text.contains("broken.yaml:"), "\(address)")
    }
    var form = try #require(PageForm(try site.get("/en/texts/broken").text))
    form.set("text", "mizan: nonsense")
    let refused = try site.post(form.action, form.fields)
    #expect(refused.status == .unprocessableContent && refused.text.contains("mizan: nonsense"))
    let whole = "mizan: profile/v1\r\ncity: {id: broken, name: Whole}\r\n"
    form.set(
      "text", whole + "respondent: {id: office, kind: expert}\r\ndate: \"2026\"\r\n# kept\r\n")
    site.store.put("broken", "mizan: profile/v1\n# by hand\n")
    #expect(try site.post(form.action, form.fields).status == .conflict)
    site.store.put("broken", "mizan: profile/v1\ncity: {id: broken\n")
    #expect(try site.post(form.action, form.fields).status == .seeOther)
    #expect(site.store.text("broken").hasSuffix("# kept\n"))
    #expect(try site.get("/en/cities/broken").text.contains("Whole"))
  }

  @Test func aNewCityIsMadeAndAsked() throws {
    let site = try site()
    var form = try #require(PageForm(try site.get("/ar/new").text))
    form.set("name", "سوسة الجديدة")
    let refused = try site.post(form.action, form.fields)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.text.contains("#id") && refused.text.contains("سوسة الجديدة"))
    form.set("id", "sousse")
    form.set("checklist", "urban-migration")
    #expect(try site.post(form.action, form.fields).status == .unprocessableContent)
    form.set("id", "sousse-2")
    form.set("kind", "civil-society")
    let made = try site.post(form.action, form.fields)
    #expect(made.location == "/ar/cities/sousse-2/urban-migration")
    let profile = try #require(try site.desk.city("sousse-2")?.profile)
    #expect(profile.respondent.kind == .civilSociety && profile.answers.isEmpty)
    #expect(profile.city.name[.ar] == "سوسة الجديدة")
  }

  @Test func reportsAreThoseOfTheCommandsAndFollowTheFile() throws {
    let site = try site()
    let address = "/en/cities/sousse/urban-migration/gaps.json"
    let before = try site.get(address)
    let file = try #require(try site.desk.city("sousse"))
    let checklist = try #require(site.desk.rulebook.checklist("urban-migration"))
    let assessment = Assessment(of: try #require(file.profile), against: checklist)
    #expect(
      before.text
        == AssessmentJSON(
          assessment, language: .en, frameworks: site.desk.rulebook.frameworks
        ).json.text)
    #expect(try site.get("/api/v1/assessments/sousse/urban-migration").text == before.text)
    var form = try #require(
      PageForm(
        try site.get("/en/cities/sousse/urban-migration/answers/safety.gbv-response").text))
    form.set("answer0", "unknown")
    form.set("reason", "The office was asked.")
    _ = try site.post(form.action, form.fields)
    #expect(try site.get(address).text.contains("The office was asked."))
  }

  @Test(arguments: ["pdf", "docx", "odt", "html", "md", "json"])
  func filesHaveTheirTypesAndNames(format: String) throws {
    let response = try site().get("/fr/cities/sousse/urban-migration/gaps.\(format)")
    #expect(response.status == .ok && !response.body.isEmpty)
    let name = response.headers.first { $0.name == "Content-Disposition" }?.value
    let file = "sousse-urban-migration-gaps-fr.\(format)"
    #expect(name == "attachment; filename=\"\(file)\"; filename*=UTF-8''\(file)")
  }

  @Test(arguments: ["csv", "fods", "xlsx"])
  func theQuestionnaireComesAsASheet(format: String) throws {
    let address = "/ar/cities/sousse/urban-migration/form.\(format)"
    let site = try site()
    #expect(links(try site.get("/ar/cities/sousse/urban-migration").text).contains(address))
    let response = try site.get(address)
    #expect(response.status == .ok && !response.body.isEmpty)
  }

  @Test func aComparisonComesInEveryFormat() throws {
    let site = try site()
    let page = links(try site.get("/es/comparisons/urban-migration").text)
    for format in ["pdf", "docx", "odt", "html", "md", "json", "csv", "lessons"] {
      let address = "/es/comparisons/urban-migration.\(format)"
      #expect(page.contains(address))
      #expect(try site.get(address).status == .ok, "\(format)")
    }
    let lessons = try site.get("/es/comparisons/urban-migration.lessons")
    #expect(lessons.text.hasPrefix("\u{FEFF}\"checklist\";\"version\";\"learner\""))
    let name = lessons.headers.first { $0.name == "Content-Disposition" }?.value
    #expect(name?.contains("\"lessons-urban-migration-es.csv\"") == true)
  }

  @Test func whatCannotBeReadIsToldAmongTheCities() throws {
    let site = try site()
    site.store.locked.withLock { _ = $0.insert("sousse") }
    let page = try site.get("/fr").text
    #expect(links(page).contains("/fr/texts/sousse"))
    #expect(
      page.contains("Le fichier ne peut pas être lu") && page.contains("/fr/cities/port-salam"))
    #expect(try site.get("/fr/comparisons/urban-migration").text.contains("sousse.yaml"))
    let told = try site.get("/fr/texts/sousse")
    #expect(told.status == .internalServerError && told.text.contains("sousse"))
  }

  /// What may have been meant as a profile is told; what is something else is not.
  @Test func whatMayBeAProfileIsNotHidden() throws {
    let site = try site()
    let files = [
      "typo": "mizan: profil/v1\ncity: {id: typo}\n", "colon": "mizan profile/v1\n", "empty": "",
      "json": "{\"mizan\": \"profile/v1\", \"city\": {\n",
      "compose": "services: {web: {image: nginx}}\n",
      "web": "mizan-web: {image: nginx}\n", "facts": "mizan: facts/v1\n",
    ]
    for (name, text) in files { site.store.put(name, text) }
    site.store.put(
      "utf16",
      Array("\u{FEFF}mizan: profile/v1".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    let shown = links(try site.get("/en").text)
    for name in ["typo", "colon", "empty", "utf16", "json"] {
      #expect(shown.contains("/en/texts/\(name)"), "\(name)")
      #expect(try site.get("/en/texts/\(name)").status == .ok, "\(name)")
    }
    for name in ["compose", "facts", "other", "web"] {
      #expect(!shown.contains("/en/texts/\(name)"), "\(name)")
    }
  }

  @Test func theLanguageThatWasAskedForStandsBeforeTheBrowsers() throws {
    let desk = try site().desk
    for (wanted, expected) in [(Language.ar, "/ar"), (nil, "/fr")] {
      let site = Site(desk, port: 8080, language: wanted)
      let key = try #require(site.startKey)
      let start = site.answer(
        try Request(
          method: "GET", target: "/start?key=\(key)",
          headers: [("Host", "127.0.0.1:8080"), ("Accept-Language", "fr-FR,fr;q=0.9")]))
      #expect(start.location == expected)
    }
  }

  @Test func howPagesLookIsNoSecret() throws {
    let site = try site().site
    func ask(_ address: String) throws -> Response {
      site.answer(
        try Request(method: "GET", target: address, headers: [("Host", "127.0.0.1:8080")]))
    }
    #expect(try ask("/assets/site.css").status == .ok)
    for address in ["/", "/fr", "/assets/none.css", "/assets", "/api/v1/profiles"] {
      #expect(try ask(address).status == .forbidden, "\(address)")
    }
  }

  @Test func programsReplaceOnlyWhatTheyHaveSeen() throws {
    let site = try site()
    let address = "/api/v1/profiles/hostile"
    let read = try site.get(address)
    let tag = try #require(read.headers.first { $0.name == "ETag" }?.value)
    let text = PageTests.hostile.replacing("\"2026\"", with: "\"2025\"")
    let body = JSON.object([("text", .string(text))]).line
    #expect(try site.put(address, body, match: nil).status == .preconditionRequired)
    func isTold(_ response: Response, _ tag: String) -> Bool {
      response.status == .preconditionFailed
        && response.headers.contains { $0.name == "ETag" && $0.value == tag }
    }
    for wrong in ["*", "W/" + tag, "\"0\"", ""] {
      #expect(isTold(try site.put(address, body, match: wrong), tag))
    }
    // An editor is quicker than the comparison.
    site.store.refusal.withLock { $0 = Diagnostic(.profileChanged, file: "hostile.yaml") }
    #expect(isTold(try site.put(address, body, match: tag), tag))
    site.store.refusal.withLock { $0 = nil }
    #expect(try site.put(address, "{\"text\": 1}", match: tag).status == .badRequest)
    #expect(
      try site.put(address, "{\"text\": \"x: 1\"}", match: tag).status == .unprocessableContent)
    #expect(site.store.text("hostile") == PageTests.hostile)
    let saved = try site.put(address, body, match: tag)
    #expect(saved.status == .ok, "\(saved.text)")
    #expect(site.store.text("hostile") == text)
    #expect(try site.put(address, body, match: tag).status == .preconditionFailed)
  }

  @Test func templatesHoldTwoBracesOnly() throws {
    let text = String(
      decoding: try packageBytes("Sources/MizanServer/Templates/site.yaml"), as: UTF8.self)
    for sign in ["{{{", "{{&", "CONTENT_TYPE", "style=", "javascript:"] {
      #expect(!text.contains(sign))
    }
    for (name, source) in HTMLTemplates.read(Array(text.utf8)) {
      #expect(Templates.library.getTemplate(named: name) != nil, "\(name): \(source.prefix(40))")
    }
    let css = String(
      decoding: try packageBytes("Sources/MizanServer/Templates/site.css"), as: UTF8.self)
    #expect(!css.contains(/(?:margin|padding|border|inset)-(?:left|right|top|bottom)|float:|url\(/))
  }
}
