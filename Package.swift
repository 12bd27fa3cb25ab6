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
        "MizanCore", "MizanExpression", "MizanYAML",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Language/Phrases/en.yaml"),
        .embedInCode("Language/Phrases/fr.yaml"),
        .embedInCode("Language/Phrases/es.yaml"),
        .embedInCode("Language/Phrases/ar.yaml"),
        .embedInCode("Language/Phrases/diagnostics.en.yaml"),
        .embedInCode("Language/Phrases/schema.en.yaml"),
        .embedInCode("Language/Phrases/columns.en.yaml"),
        .embedInCode("Templates/criterion.en.yaml"),
        .embedInCode("Templates/checklist.en.yaml"),
        .embedInCode("Templates/html.yaml"),
        .embedInCode("Templates/report.css"),
      ], swiftSettings: strict),
    .target(
      name: "MizanServer",
      dependencies: [
        "MizanReport", "MizanCore", .product(name: "Mustache", package: "swift-mustache"),
        .product(
          name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Web"])),
      ],
      resources: [
        .embedInCode("Templates/site.yaml"), .embedInCode("Templates/site.css"),
        .embedInCode("Templates/site.js"), .embedInCode("Templates/openapi.json"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "MizanCommand",
      dependencies: [
        "CSpawn", "MizanServer", "MizanReport", "MizanCore",
        .target(name: "CXLSXWriter", condition: .when(traits: ["XLSX"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [
        .embedInCode("Office/text.lua"),
        .embedInCode("Office/tables.lua"),
        .embedInCode("Office/template.opendocument"),
        .embedInCode("Office/References/reference.en.docx"),
        .embedInCode("Office/References/reference.fr.docx"),
        .embedInCode("Office/References/reference.es.docx"),
        .embedInCode("Office/References/reference.ar.docx"),
        .embedInCode("Office/References/reference.en.odt"),
        .embedInCode("Office/References/reference.fr.odt"),
        .embedInCode("Office/References/reference.es.odt"),
        .embedInCode("Office/References/reference.ar.odt"),
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
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "MizanYAMLTests", dependencies: ["MizanYAML", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MizanExpressionTests",
      dependencies: ["MizanExpression", "ExpressionSupport", "TestSupport"],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "MizanCoreTests",
      dependencies: ["MizanCore", "MizanExpression", "MizanYAML", "MizanReport", "TestSupport"],
      exclude: ["Invalid"], swiftSettings: strict),
    .testTarget(
      name: "MizanReportTests",
      dependencies: ["MizanReport", "MizanCore", "MizanExpression", "MizanYAML", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MizanServerTests",
      dependencies: [
        "MizanServer", "MizanReport", "MizanCore", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
    .testTarget(
      name: "MizanCommandTests",
      dependencies: ["MizanCommand", "MizanCore", "MizanReport", "TestSupport"],
      exclude: ["Scenarios", "Pictures"], swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["MizanCore", "MizanReport", "MizanYAML", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
