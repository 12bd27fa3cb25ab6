// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A program without a main function of its own: libFuzzer brings one and calls
/// `LLVMFuzzerTestOneInput`.
func fuzzer(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies,
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
}

let core = Target.Dependency.product(name: "MizanCore", package: "mizan")
let report = Target.Dependency.product(name: "MizanReport", package: "mizan")
let server = Target.Dependency.product(name: "MizanServer", package: "mizan")
let expression = Target.Dependency.product(name: "MizanExpression", package: "mizan")

// A package of its own, since nobody can depend on a package with unsafe flags.
let package = Package(
  name: "mizan-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "mizan", path: "..")],
  targets: [
    .target(name: "FuzzSupport", swiftSettings: strict),
    // A link: what tests draw expressions by and compare them with.
    .target(
      name: "ExpressionSupport", dependencies: [expression],
      exclude: ["TaggedValue.swift", "ValueType+Text.swift"], swiftSettings: strict),
    // Links: what tests draw checklists and profiles by.
    .target(name: "TestSupport", swiftSettings: strict),
    .target(name: "ScoreSupport", dependencies: ["TestSupport"], swiftSettings: strict),
    .target(
      name: "FuzzRules", dependencies: [core, "FuzzSupport"], swiftSettings: strict),
    .target(name: "Skeletons", swiftSettings: strict),
    .target(
      name: "ExpressionLaws", dependencies: [expression, "FuzzSupport"], swiftSettings: strict),
    fuzzer("FuzzYAML", core, "FuzzRules", "FuzzSupport"),
    fuzzer("FuzzDiagnostics", core, report, "FuzzRules", "FuzzSupport", "Skeletons"),
    fuzzer("FuzzRender", core, report, "FuzzRules", "FuzzSupport", "Skeletons"),
    fuzzer("FuzzHTTP", core, report, server, "FuzzRules", "FuzzSupport", "Skeletons"),
    fuzzer(
      "FuzzChecklist", core, report, "FuzzSupport", "ScoreSupport", "TestSupport", "Skeletons"),
    fuzzer("FuzzExpressionParse", expression, "FuzzSupport", "ExpressionLaws"),
    fuzzer(
      "FuzzExpressionEvaluate", expression, "FuzzSupport", "ExpressionLaws", "ExpressionSupport"),
  ],
  swiftLanguageModes: [.v6]
)
