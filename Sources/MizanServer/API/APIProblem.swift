internal import MizanCore
internal import MizanReport

/// Why a program did not get what it asked for.
///
/// - SeeAlso: RFC 9457, "Problem Details for HTTP APIs".
struct APIProblem {
  private let status: Response.Status
  private let title: String
  private let diagnostics: [Diagnostic]
  private let headers: [(name: String, value: String)]

  init(
    _ status: Response.Status, _ title: String, diagnostics: [Diagnostic] = [],
    headers: [(name: String, value: String)] = []
  ) {
    (self.status, self.title, self.diagnostics) = (status, title, diagnostics)
    self.headers = headers
  }

  /// What stood in the way of reading or writing.
  static func failure(_ diagnostics: [Diagnostic]) -> Response {
    APIProblem(
      .unprocessableContent, "A file has errors, or cannot be written.", diagnostics: diagnostics
    )
    .response
  }

  var response: Response {
    let json = JSON.object([
      ("title", .string(title)), ("status", .int(status.rawValue)),
      (
        "diagnostics",
        .array(
          diagnostics.map { diagnostic in
            .object([
              ("code", .string(diagnostic.code.rawValue)),
              ("text", .string(DiagnosticText(style: TextStyle()).string([diagnostic]))),
            ])
          })
      ),
    ])
    return Response(
      status, type: "application/problem+json; charset=utf-8", body: Array(json.text.utf8),
      headers: headers)
  }
}
