/// What can be wrong.
///
/// The raw value is what people see and look up; it is never used again for anything else.
public enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  // Reading a file
  case missingFile = "M001"
  case unreadableFile = "M002"
  case folderForFile = "M003"
  case notRegularFile = "M004"
  case fileTooLarge = "M005"
  case emptyFile = "M006"

  // YAML
  case notUTF8 = "M010"
  case forbiddenCharacter = "M011"
  case directive = "M012"
  case tooManyNodes = "M013"
  case tooDeep = "M014"
  case scalarTooLong = "M015"
  case keyTooLong = "M016"
  case anchor = "M017"
  case alias = "M018"
  case mergeKey = "M019"
  case tag = "M020"
  case duplicateKey = "M021"
  case complexKey = "M022"
  case severalDocuments = "M023"
  case syntax = "M024"
  case ambiguousYAML = "M025"
  case commentNeedsSpace = "M026"
  case colonNeedsSpace = "M027"
  case notIndented = "M028"
  case tabIndentation = "M029"
  case loneIndicator = "M050"

  // The form of a file
  case missingKind = "M030"
  case wrongKind = "M031"
  case notMapping = "M032"
  case notList = "M033"
  case notText = "M034"
  case notNumber = "M035"
  case missingKey = "M036"
  case unknownKey = "M037"
  // M038 told of keys that a later version would read.
  case badIdentifier = "M039"
  case notAChoice = "M040"
  case outOfRange = "M041"
  case emptyValue = "M042"
  case unknownLanguage = "M043"
  case badDate = "M044"
  case badURL = "M045"
  case badVersion = "M046"
  case notWholeNumber = "M047"
  case badCountry = "M048"
  case reservedID = "M049"
  case tooManyProblems = "M051"

  // Names that lead nowhere
  case unknownSource = "M101"
  case unknownSection = "M102"
  case unknownCriterion = "M103"
  case unknownLevel = "M104"
  case unknownChallenge = "M105"
  case unknownScale = "M106"
  case unknownRecommendation = "M107"
  case unknownMandateTarget = "M108"
  case unknownChecklist = "M109"
  case unknownCode = "M110"
  case unknownFramework = "M111"
  case unknownObjective = "M112"

  // The sense of rules
  case idNotPath = "M201"
  case duplicateID = "M202"
  case tooFewLevels = "M203"
  case fallingScores = "M204"
  case noWeight = "M205"
  case groupMembers = "M206"
  case criterionTwice = "M207"
  case raisesNothing = "M208"
  case badBands = "M209"
  case noRecommendation = "M210"
  case levelsOrScale = "M211"
  case tooManyCriteria = "M212"
  case tooManyLevels = "M213"
  case raisesAndSets = "M214"
  case setsWithoutRule = "M215"
  case setsReachNothing = "M216"
  case cyclicReplacement = "M217"
  case replacedAndPresent = "M218"
  case replacedByNothing = "M219"
  case changeOfNothing = "M220"
  case floorMissing = "M221"
  case misplacedSetting = "M222"
  case badExponent = "M223"
  case thresholdOutOfReach = "M224"
  case undefinedAggregate = "M225"
  case tinyWeight = "M226"

  // The sense of profiles, and what was asked
  case noChecklist = "M301"
  case sameCityTwice = "M302"
  case noCommonChecklist = "M303"
  case wrongFileKind = "M304"
  case evidenceOfNothing = "M305"
  case evidenceMissing = "M306"
  case tooFewCities = "M307"
  case reasonMissing = "M308"
  case differentCities = "M317"
  case tooFewProfiles = "M318"
  case sameVoiceTwice = "M319"
  case sameDateTwice = "M320"
  case answeredUnknownChecklist = "M321"
  case versionAhead = "M322"
  case misplacedCounterpart = "M323"
  case reservedScale = "M324"
  case misplacedAspect = "M325"
  case noSuchFramework = "M326"
  case noSuchCity = "M327"
  case notACondition = "M328"
  case tooFewCitiesLeft = "M329"

  // Facts
  case badFactPath = "M501"
  case factPathPrefix = "M502"
  case misplacedFactKey = "M503"
  case badRange = "M504"
  case unknownFact = "M505"
  case givenFact = "M506"
  case notAFactValue = "M507"
  case shareAsPercentage = "M508"
  case badDay = "M509"
  case factNeedsEvidence = "M510"
  case unusedFact = "M511"
  case absentAndNotAskedFor = "M512"
  case parameterStated = "M513"

  // Expressions
  case expressionTooLarge = "M601"
  case unexpectedInExpression = "M602"
  case unfinishedExpression = "M603"
  case unclosedInExpression = "M604"
  case badEscapeInExpression = "M605"
  case badNumberInExpression = "M606"
  case numberTooLargeInExpression = "M607"
  case outsideTheSubset = "M608"
  case reservedWord = "M609"
  case foreignOperator = "M610"
  case badMacro = "M611"
  case badHas = "M612"
  case undeclaredName = "M613"
  case unknownFunction = "M614"
  case noSuchOperation = "M615"
  case wholeNumberForDecimal = "M616"
  case wrongType = "M617"
  case branchesDiffer = "M618"
  case alwaysFails = "M619"
  case commentInFoldedText = "M620"

  // Rules
  case worstHasCondition = "M701"
  case conditionMissing = "M702"
  case appliesAlone = "M703"
  case equalGoalposts = "M704"
  case cyclicVariable = "M705"
  case unreachableLevel = "M706"
  case disjointLevels = "M707"
  case neverApplies = "M708"
  case testFails = "M709"
  case testMatchesNothing = "M710"
  case testOfNothing = "M711"
  case untested = "M712"
  case unclippedWithoutRange = "M713"
  case misplacedMeasureKey = "M714"
  case bandOutOfPlace = "M715"
  case goalpostWithoutLogarithm = "M716"
  case fallingTable = "M717"

  // Tailorings
  case unknownTailoringTarget = "M801"
  case unknownParameter = "M802"
  case nothingSelected = "M803"
  case tailoringNotUsed = "M804"
  case sameChecklistTailoredTwice = "M805"
  case waivedTwice = "M806"

  // Progress
  case anotherVersionAnswered = "M807"
  case answeredNotSaid = "M808"

  // Plans
  case cyclicRequirement = "M850"
  case badCurrency = "M851"
  case costsWithoutCurrency = "M852"
  case noCosts = "M853"
  case badCost = "M854"

  // Numbers
  case percentage = "M855"

  // Texts in several languages
  case missingTranslation = "M856"
  case plainAmongTranslations = "M857"

  // What is not finished
  case placeholder = "M858"
  case noSource = "M859"
  case noChallenge = "M860"
  case mandateWithoutRecommendation = "M861"
  case askedNowhere = "M862"

  // The surroundings
  case noRulesFolder = "M401"
  case noSeedsFolder = "M402"
  case noOutputFolder = "M403"
  case outputRefused = "M404"
  case outputFailed = "M405"
  case outputExists = "M406"
  case nothingToCheck = "M407"
  case badToday = "M408"
  case unknownEnding = "M409"
  case outputIsInput = "M410"
  case pageOutOfDate = "M411"
  case pageOfNothing = "M412"
  case pageInTheWay = "M413"
  case otherEnding = "M414"

  // Programs that make files
  case noPDFEngine = "M420"
  case noPandoc = "M421"
  case noSuchEngine = "M422"
  case programNotStarted = "M423"
  case programFailed = "M424"
  case programTookTooLong = "M425"
  case programMadeNothing = "M426"
  case noWorkFolder = "M427"
  case badReferenceDocument = "M428"
  case outputForTerminal = "M429"

  /// A warning only where the file can be used as it is.
  public var severity: Severity {
    switch self {
    case .evidenceMissing, .noRecommendation, .unusedFact, .absentAndNotAskedFor,
      .disjointLevels, .untested, .versionAhead, .missingTranslation, .plainAmongTranslations,
      .placeholder, .noSource, .noChallenge, .mandateWithoutRecommendation, .askedNowhere:
      .warning
    default: .error
    }
  }
}
