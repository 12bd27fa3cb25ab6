import MizanCore
import Testing

@Suite struct CodeCoverageTests {
  @Test func everyCodeHasACaseOrAReasonToHaveNone() throws {
    let inCases = Set(try InvalidCase.all().flatMap(\.diagnostics).map(\.code))
    let withReason = Set(CodeCoverageTests.withoutCase.keys)
    #expect(inCases.intersection(withReason) == [])
    #expect(Set(DiagnosticCode.allCases).subtracting(inCases).subtracting(withReason) == [])
  }

  @Test func everyCodeIsALetterAndThreeDigitsAndHasOneMeaning() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.count == 4 && code.hasPrefix("M") && Int(code.dropFirst()) != nil)
    }
  }

  /// Codes that no file in `Invalid` can have, and why.
  private static let withoutCase: [DiagnosticCode: String] = [
    .missingFile: "about reading the disk: SourceFileTests",
    .unreadableFile: "about reading the disk: SourceFileTests",
    .folderForFile: "about reading the disk: SourceFileTests",
    .notRegularFile: "about reading the disk: SourceFileTests",
    .fileTooLarge: "the file would be large: SizeLimitTests",
    .tooManyNodes: "the file would be large: SizeLimitTests",
    .tooManyCriteria: "the file would be large: SizeLimitTests",
    .tooManyProblems: "the file would be large: SizeLimitTests",
    .scalarTooLong: "the file would be large: SizeLimitTests",
    .untested: "told by check --coverage alone: TestCoverageTests",
    .missingTranslation: "told by check --coverage alone: TextCoverageTests",
    .plainAmongTranslations: "told by check --coverage alone: TextCoverageTests",
    .wrongFileKind: "a check takes files of any kind: WrongFileKindTests",
    .unknownCode: "about the arguments of a command",
    .noChecklist: "about the arguments of a command",
    .sameCityTwice: "about the arguments of a command",
    .noCommonChecklist: "about the arguments of a command",
    .undefinedAggregate: "about what a city scores: scenario geometric-over-zero",
    .differentCities: "about the arguments of a command",
    .tooFewProfiles: "about the arguments of a command",
    .sameVoiceTwice: "about the arguments of a command",
    .sameDateTwice: "about the arguments of a command",
    .noSuchFramework: "about the arguments of a command",
    .tailoringNotUsed: "about the arguments of a command",
    .sameChecklistTailoredTwice: "about the arguments of a command",
    .anotherVersionAnswered: "about the arguments of a command",
    .answeredNotSaid: "about the arguments of a command",
    .tooFewCities: "about the arguments of a command",
    .noSuchCity: "about the arguments of a command",
    .notACondition: "about the arguments of a command",
    .tooFewCitiesLeft: "about the arguments of a command",
    .checklistNotNamed: "about the arguments of a command",
    .repeatedProfile: "about two profiles of a batch: BatchInputTests",
    .resumedOther: "about the output of a command",
    .inputTaken: "about a list of files: BatchFilesTests",
    .noRulesFolder: "about the surroundings of a command",
    .noSeedsFolder: "about the surroundings of a command",
    .noOutputFolder: "about the output of a command",
    .outputRefused: "about the output of a command",
    .outputFailed: "about the output of a command",
    .outputExists: "about the output of a command",
    .nothingToRead: "about the arguments of a command",
    .unknownEnding: "about the output of a command",
    .otherEnding: "about the output of a command",
    .outputIsInput: "about the output of a command",
    .pageOutOfDate: "about the output of a command",
    .pageOfNothing: "about the output of a command",
    .pageInTheWay: "about the output of a command",
    .noPDFEngine: "about the machine around a command: MissingProgramTests",
    .noPandoc: "about the machine around a command: MissingProgramTests",
    .noSuchEngine: "about the machine around a command: MissingProgramTests",
    .programNotStarted: "about the machine around a command: FailingProgramTests",
    .programFailed: "about the machine around a command: FailingProgramTests",
    .programTookTooLong: "about the machine around a command: FailingProgramTests",
    .programMadeNothing: "about the machine around a command: FailingProgramTests",
    .noWorkFolder: "about the machine around a command: FailingProgramTests",
    .badReferenceDocument: "about the arguments of a command: ReferenceDocumentTests",
    .outputForTerminal: "about the output of a command: MissingProgramTests",
    .noCosts: "about the arguments of a command",
    .badToday: "about the arguments of a command",
    .cannotEdit: "about changing a profile: ProfileTextTests",
    .noXLSX: "about how mizan was built",
    .converterMissing: "about the surroundings of a command",
    .profileChanged: "about a change in between",
    .sameProfileTwice: "about the arguments of a command",
    .converterFailed: "about the surroundings of a command",
    .notAForm: "about a form that came back: FormImportTests",
    .formOfOtherChecklist: "about a form that came back: FormImportTests",
    .formOfOtherVersion: "about a form that came back: FormImportTests",
    .formOfOtherCity: "about a form that came back: FormImportTests",
    .badCSV: "about a form that came back: FormImportTests",
    .unknownFormFile: "about a form that came back: FormImportTests",
    .unknownAnswer: "about a form that came back: FormImportTests",
    .ambiguousAnswer: "about a form that came back: FormImportTests",
    .cellNeedsReason: "about a form that came back: FormImportTests",
    .cellNotNumber: "about a form that came back: FormImportTests",
    .cellOutOfRange: "about a form that came back: FormImportTests",
    .cellNotDate: "about a form that came back: FormImportTests",
    .cellChanged: "about a form that came back: FormImportTests",
    .unknownFormRow: "about a form that came back: FormImportTests",
    .formRowTwice: "about a form that came back: FormImportTests",
    .dateWithoutSource: "about a form that came back: FormImportTests",
    .cellNotWanted: "about a form that came back: FormImportTests",
    .sourceMissing: "about a form that came back: FormImportTests",
    .formRowDamaged: "about a form that came back: FormImportTests",
    .cellCut: "about a form that came back: FormImportTests",
    .spreadsheetTooLarge: "about a form that came back: SpreadsheetLimitTests",
    .tooManySheets: "about a form that came back: SpreadsheetLimitTests",
    .standardInputNotCSV: "about a form that came back: FormCommandTests",
    .noOutputName: "about the output of a command: OutputTests",
    .outputIsFolder: "about the output of a command: OutputTests",
    .noWebServer: "about how mizan was built",
    .portInUse: "about the machine around a command: Scripts/check-server",
    .portRefused: "about the machine around a command",
    .noProfileFolder: "about the arguments of a command: Scripts/check-server",
  ]
}
