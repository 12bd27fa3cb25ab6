/// What every answer tells the browser, so that a page of ours runs nothing, loads nothing from elsewhere, is shown
/// in no other page and is kept nowhere.
///
/// No other site is told the address of a page. This one is: a browser that may tell nobody sends `Origin: null` with
/// forms, which the gate refuses.
enum SafetyHeaders {
  static let all: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
      ].joined(separator: "; ")
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
  ]
}
