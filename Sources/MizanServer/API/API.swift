internal import CEmbedded
internal import MizanCore
internal import MizanReport

/// The same results for programs: what the commands write as JSON, under `/api/v1`, as `openapi.json` describes it.
struct API {
  let desk: Desk

  /// The answer to a request whose path begins with `api`.
  func answer(_ request: Request) -> Response {
    guard request.path.count > 2, request.path[1] == "v1" else { return missing }
    do {
      return try answer(Array(request.path.dropFirst(2)), request) ?? missing
    } catch let failure as LoadFailure {
      return APIProblem.failure(failure.diagnostics)
    } catch {
      return APIProblem(.internalServerError, "This could not be done.").response
    }
  }

  private var missing: Response { APIProblem(.notFound, "There is no such thing.").response }

  private func answer(_ path: [String], _ request: Request) throws -> Response? {
    let language = request.query["lang"].flatMap(Language.init) ?? .en
    if request.method == .put {
      return path.count == 2 && path[0] == "profiles"
        ? try APIProfiles(desk: desk).put(path[1], request) : nil
    }
    guard request.method != .post else {
      return APIProblem(.methodNotAllowed, "This is read with GET.").response
    }
    switch (path[0], path.count) {
    case ("openapi.json", 1):
      return Response(
        type: "application/json; charset=utf-8", body: [UInt8](embedded_openapi_json()))
    case ("checklists", 1...2), ("criteria", 1...2):
      return APIRules(rulebook: desk.rulebook, language: language).get(path)
    case ("profiles", 1): return try APIProfiles(desk: desk).list()
    case ("profiles", 2): return try APIProfiles(desk: desk).get(path[1])
    case ("assessments", 3), ("memos", 3):
      return try ofCity(path[1], path[2], language) { assessment in
        path[0] == "memos"
          ? memo(assessment, language)
          : AssessmentJSON(
            assessment, language: language, frameworks: desk.rulebook.frameworks
          ).json
      }
    case ("comparisons", 2):
      guard let checklist = desk.rulebook.checklist(path[1]) else { return nil }
      return try ComparisonPages(desk: desk, language: language, checklist: checklist)
        .file("json", try desk.cities()).map { .json($0.body) }
    default: return nil
    }
  }

  private func ofCity(
    _ name: String, _ checklist: String, _ language: Language, _ json: (Assessment) -> JSON
  ) throws -> Response? {
    guard let checklist = desk.rulebook.checklist(checklist), let city = try desk.city(name) else {
      return nil
    }
    guard let profile = city.profile else { throw LoadFailure(city.diagnostics) }
    return .json(json(try desk.assessment(of: profile, checklist)))
  }

  private func memo(_ assessment: Assessment, _ language: Language) -> JSON {
    let memo = Memo(
      assessment, rulebook: desk.rulebook, language: language, today: desk.today())
    return .object([
      ("mizan", .string("memo/v1")), ("city", .string(assessment.profile.city.id)),
      ("checklist", .string(assessment.checklist.id)), ("language", .string(language.rawValue)),
      ("toComplete", .array(memo.toComplete.map { .string($0.plain) })),
      ("markdown", .string(DocumentFormat.markdown.render(memo.document.numbered(in: nil, .auto)))),
    ])
  }
}

extension Response {
  static func json(_ json: JSON) -> Response { .json(Array(json.text.utf8)) }

  static func json(_ bytes: [UInt8]) -> Response {
    Response(type: "application/json; charset=utf-8", body: bytes)
  }
}
