internal import MizanCore
internal import MizanReport

/// Profiles, for programs: read with their version, replaced by whoever has seen that version.
struct APIProfiles {
  let desk: Desk

  /// The cities of the folder.
  func list() throws(LoadFailure) -> Response {
    .json(.array(try desk.cities().map { .object(head($0)) }))
  }

  /// One file, with its version as `ETag`; `nil` where there is none.
  func get(_ name: String) throws(LoadFailure) -> Response? {
    guard let city = try desk.city(name) else { return nil }
    let text = String(decoding: city.file.bytes, as: UTF8.self)
    var response = Response.json(.object(head(city) + [("text", .string(text))]))
    response.headers.append(("ETag", APIProfiles.tag(city.file)))
    return response
  }

  /// Replaces a file by `{"text": …}`, where `If-Match` is its version.
  func put(_ name: String, _ request: Request) throws(LoadFailure) -> Response? {
    guard try desk.city(name) != nil else { return nil }
    guard let wanted = request.header("if-match") else {
      return APIProblem(.preconditionRequired, "Say which version is replaced: If-Match.").response
    }
    guard let text = JSONText(request.body)?.text else {
      return APIProblem(.badRequest, "The body is no object with a text.").response
    }
    do throws(LoadFailure) {
      return try replace(name, by: text, ifItIs: wanted)
    } catch {
      // Another program was quicker than the comparison.
      guard error.diagnostics.contains(where: { $0.code == .profileChanged }) else { throw error }
      return changed(try desk.store.read(name))
    }
  }

  private func replace(
    _ name: String, by text: String, ifItIs wanted: String
  ) throws(LoadFailure) -> Response? {
    var response: Response?
    try desk.store.change(name) { file throws(LoadFailure) in
      guard wanted == APIProfiles.tag(file) else {
        response = changed(file)
        return nil
      }
      let edited = SourceFile(path: file.path, bytes: Array(text.utf8))
      let errors = desk.rulebook.profile(in: edited).diagnostics.errors
      guard errors.isEmpty else { throw LoadFailure(errors) }
      var saved = Response.json(.object([("name", .string(name))]))
      saved.headers.append(("ETag", APIProfiles.tag(edited)))
      response = saved
      return edited.bytes
    }
    return response
  }

  /// Tells who has not seen the file as it is which version that is.
  private func changed(_ file: SourceFile) -> Response {
    APIProblem(
      .preconditionFailed, "The file is not what it was.",
      headers: [("ETag", APIProfiles.tag(file))]
    ).response
  }

  /// Names the content of a file: strong, as RFC 9110 has it.
  private static func tag(_ file: SourceFile) -> String {
    "\"\(Digest.hexadecimal(file.bytes))\""
  }

  private func head(_ city: CityFile) -> [(key: String, value: JSON)] {
    let profile = city.profile
    return [
      ("name", .string(city.name)),
      ("city", profile.map { .string($0.city.id) } ?? .null),
      ("title", profile.map { .string($0.city.name[.en]) } ?? .null),
      ("date", profile.map { .string($0.date) } ?? .null),
      ("respondent", profile.map { .string($0.respondent.kind.rawValue) } ?? .null),
      ("errors", .int(city.diagnostics.errors.count)),
    ]
  }
}
