public import MizanCore

/// A form that came back, and what it says of itself.
public struct FormFile: Sendable {
  /// The file as people know it.
  public let path: String
  let form: FilledForm

  /// Finds the form in what a program has read.
  ///
  /// - Parameters:
  ///   - sheets: of the file.
  ///   - path: what diagnostics call it.
  /// - Throws: when none of the sheets holds a form, or its head has been changed.
  public init(_ sheets: [FilledSheet], path: String) throws(LoadFailure) {
    guard let form = FilledForm(sheets) else {
      throw LoadFailure([Diagnostic(.notAForm, file: path)])
    }
    (self.form, self.path) = (form, path)
  }

  /// The checklist that was asked.
  public var checklist: String { form.mark.checklist }
  /// The language of the form.
  public var language: Language { form.mark.language }
  /// The id of the city that answers.
  public var city: String { form.mark.city }
  /// Its name, as the form has it.
  public var cityName: String { form.mark.cityName }

  /// Refuses a form of another version of its checklist, or of another city.
  ///
  /// - Parameters:
  ///   - checklist: as it is today.
  ///   - city: the id of the profile's city; `nil` where there is no profile yet.
  /// - Throws: what differs.
  public func require(_ checklist: Checklist, city: String?) throws(LoadFailure) {
    var diagnostics: [Diagnostic] = []
    if form.mark.version != checklist.version {
      diagnostics.append(
        Diagnostic(
          .formOfOtherVersion, file: path,
          values: [
            "name": checklist.id, "version": checklist.version, "found": form.mark.version,
          ]))
    }
    if let city, city != form.mark.city {
      diagnostics.append(
        Diagnostic(.formOfOtherCity, file: path, values: ["name": city, "found": form.mark.city]))
    }
    guard diagnostics.isEmpty else { throw LoadFailure(diagnostics) }
  }
}
