// swift-tools-version: 6.3
import PackageDescription

/// Strict settings for every target of ours: nothing implicit crosses a module border, and a
/// warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "mizan",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "MizanExpression", targets: ["MizanExpression"]),
    .library(name: "MizanCore", targets: ["MizanCore"]),
    .library(name: "MizanReport", targets: ["MizanReport"]),
    .library(name: "MizanServer", targets: ["MizanServer"]),
    .executable(name: "mizan", targets: ["MizanCommand"]),
  ],
  traits: [
    .trait(
      name: "XLSX",
      description: "Writes forms as XLSX, by the C library libxlsxwriter (libxlsxwriter-dev)."),
    .trait(name: "Web", description: "Serves the questionnaire to browsers, by Hummingbird."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    // What the program carries: phrases, templates, styles. They stand beside the code that reads them.
    .target(name: "CEmbedded"),
    .target(name: "CWideSums"),
    .target(name: "CSpawn"),
    .target(name: "MizanYAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(
      name: "MizanExpression", swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "MizanCore", dependencies: ["CWideSums", "MizanYAML", "MizanExpression"],
      swiftSettings: strict),
    .target(
      name: "MizanReport",
      dependencies: [
        "CEmbedded", "MizanCore", "MizanExpression", "MizanYAML",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Language/Phrases", "Templates"], swiftSettings: strict),
    .target(
      name: "MizanServer",
      dependencies: [
        "CEmbedded", "MizanReport", "MizanCore",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(
          name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Web"])),
      ],
      exclude: ["Templates"], swiftSettings: strict),
    .executableTarget(
      name: "MizanCommand",
      dependencies: [
        "CEmbedded", "CSpawn", "MizanServer", "MizanReport", "MizanCore", "MizanYAML",
        .target(name: "CXLSXWriter", condition: .when(traits: ["XLSX"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: [
        "Office/text.lua", "Office/tables.lua", "Office/template.opendocument", "Office/References",
      ], swiftSettings: strict),

    .target(
      name: "ExpressionSupport", dependencies: ["MizanExpression"], path: "Tests/ExpressionSupport",
      swiftSettings: strict),
    .executableTarget(
      name: "EvaluateLines", dependencies: ["MizanExpression", "ExpressionSupport"],
      path: "Tests/EvaluateLines", swiftSettings: strict),
    .target(name: "AllocationCount", path: "Tests/Benchmarks/AllocationCount"),
    .executableTarget(
      name: "RuleBenchmark",
      dependencies: ["MizanCore", "MizanExpression", "MizanYAML", "AllocationCount"],
      path: "Tests/Benchmarks/RuleBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "RankBenchmark", dependencies: ["MizanCore"], path: "Tests/Benchmarks/RankBenchmark",
      swiftSettings: strict),
    // What a program of Swift takes that does nothing, linked as mizan is.
    .executableTarget(
      name: "DoNothing", path: "Tests/Benchmarks/DoNothing", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    // Documents in many hands that say the same.
    .target(
      name: "StyleSupport", dependencies: ["MizanYAML", "TestSupport"], path: "Tests/StyleSupport",
      swiftSettings: strict),
    // Checklists and profiles that are drawn, and a second scorer: without anything of mizan's own.
    .target(
      name: "ScoreSupport", dependencies: ["TestSupport"], path: "Tests/ScoreSupport",
      swiftSettings: strict),
    .testTarget(
      name: "MizanYAMLTests", dependencies: ["MizanYAML", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MizanExpressionTests",
      dependencies: ["MizanExpression", "ExpressionSupport", "TestSupport"],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "MizanCoreTests",
      dependencies: [
        "MizanCore", "MizanExpression", "MizanYAML", "MizanReport", "ScoreSupport",
        "StyleSupport", "TestSupport",
      ], exclude: ["Invalid"], swiftSettings: strict),
    .testTarget(
      name: "MizanReportTests",
      dependencies: [
        "MizanReport", "MizanCore", "MizanExpression", "MizanYAML", "StyleSupport", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "MizanServerTests",
      dependencies: [
        "MizanServer", "MizanReport", "MizanCore", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
    .testTarget(
      name: "MizanCommandTests",
      dependencies: [
        "MizanCommand", "MizanCore", "MizanReport", "MizanYAML", "ScoreSupport", "TestSupport",
      ],
      exclude: ["Scenarios", "Pictures"], swiftSettings: strict),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "MizanCore", "MizanExpression", "MizanReport", "MizanServer", "MizanYAML", "TestSupport",
      ], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
