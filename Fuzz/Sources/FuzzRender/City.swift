internal import FuzzRules
internal import FuzzSupport
internal import MizanCore
internal import MizanReport
internal import Skeletons

/// A city of a name, with what the small rules say of it.
struct City {
  let file: SourceFile
  let profile: Profile
  let assessment: Assessment

  /// `nil` where a profile may not bear such a name.
  init?(_ name: String) {
    let text = JSON.object([
      ("mizan", .string("profile/v1")),
      ("city", .object([("id", .string("port")), ("name", .string(name))])),
      ("respondent", .object([("id", .string("office")), ("kind", .string("municipality"))])),
      ("date", .string("2024")), ("fictional", .bool(true)),
      ("facts", .object([("council.exists", .bool(true)), ("council.name", .string(name))])),
      (
        "answers",
        .object([
          (
            "voice.radio",
            .object([("level", .string("yes")), ("reason", .string(name))])
          )
        ])
      ),
    ]).line
    file = SourceFile(path: "seeds/port.yaml", bytes: Array(text.utf8))
    guard let profile = SmallRules.rulebook.profile(in: file).value else { return nil }
    self.profile = profile
    assessment = Assessment(of: profile, against: SmallRules.rulebook.checklists[0])
  }

  /// The same rules on a city whose name means nothing to any format.
  static let harmless: City = keeping {
    guard let city = City("x") else { fatalError("no city of a plain name") }
    return city
  }
}

/// Everything that is written of a city.
func checkReports(of city: City) {
  let rulebook = SmallRules.rulebook
  for language in [Language.en, .ar] {
    func report(_ city: City) -> Document {
      GapReport(city.assessment, rulebook: rulebook, language: language).document
    }
    let html = DocumentFormat.html.render(report(city))
    let plain = DocumentFormat.html.render(report(.harmless))
    require(Skeletons.markup(html) != nil, html)
    require(Skeletons.markup(html) == Skeletons.markup(plain), html)
    require(Skeletons.isInert(DocumentFormat.text.render(report(city))), "orders to a terminal")
  }
  let json = AssessmentJSON(city.assessment, language: .en).json.text
  let plain = AssessmentJSON(City.harmless.assessment, language: .en).json.text
  require(Skeletons.quoted(json) == Skeletons.quoted(plain), json)
  checkForm(of: city)
  checkGraph(of: city)
}

/// The questionnaire, in the two forms that spreadsheets open.
private func checkForm(of city: City) {
  let rulebook = SmallRules.rulebook
  func form(_ city: City) -> Form {
    Form(rulebook.checklists[0], rulebook, city.profile, city.file, language: .en)
  }
  let csv = form(city).csv(.plain)
  guard let rows = Skeletons.cells(csv) else { fatalError("no table: \(csv)") }
  require(
    rows.map(\.count) == Skeletons.cells(form(.harmless).csv(.plain))?.map(\.count), csv)
  for cell in rows.joined() { require(!Skeletons.isFormula(cell), "a formula: \(cell)") }
  let sheet = FlatODS(form(city)).text
  require(Skeletons.markup(sheet) != nil, sheet)
  let isLegal = sheet.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }
  require(isLegal, "no XML: \(sheet)")
}

/// Who could learn what from whom, as a graph and as a table.
private func checkGraph(of city: City) {
  let comparison = Comparison([city.assessment.scorecard, City.harmless.assessment.scorecard])
  let other = Comparison([City.harmless.assessment.scorecard, City.harmless.assessment.scorecard])
  let dot = LearningGraph(comparison, language: .en).text(.dot)
  require(
    Skeletons.quoted(dot) == Skeletons.quoted(LearningGraph(other, language: .en).text(.dot)), dot)
  let csv = ComparisonCSV([(comparison, nil)], language: .en).text
  guard let rows = Skeletons.cells(csv) else { fatalError("no table: \(csv)") }
  for cell in rows.joined() { require(!Skeletons.isFormula(cell), "a formula: \(cell)") }
}
