// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target is held to: no silent existential, no leaking import, no warning.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The pure modules also have to compile as Embedded Swift for the browser.
let pure: [SwiftSetting] =
  strict + [
    .treatWarning("EmbeddedRestrictions", as: .error),
    .strictMemorySafety(),
  ]

let package = Package(
  name: "sop",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "sop", targets: ["sop"]),
    .executable(name: "sop-benchmarks", targets: ["SOPBenchmarks"]),
  ],
  targets: [
    .target(name: "SOPLanguage", swiftSettings: pure),
    .target(name: "SOPAssets"),
    .target(name: "SOPOutput", dependencies: ["SOPLanguage", "SOPAssets"], swiftSettings: pure),
    .target(name: "SOPEditor", dependencies: ["SOPLanguage"], swiftSettings: pure),
    .target(
      name: "SOPTool",
      dependencies: ["SOPLanguage", "SOPOutput", "SOPEditor"],
      swiftSettings: strict
    ),
    .executableTarget(name: "sop", dependencies: ["SOPTool"], swiftSettings: strict),
    .executableTarget(
      name: "SOPBenchmarks",
      dependencies: ["SOPLanguage", "SOPOutput", "SOPTool", "SOPDrawingProof"],
      swiftSettings: strict
    ),
    .target(
      name: "SOPTestSupport",
      dependencies: ["SOPLanguage", "SOPOutput"],
      path: "Tests/SOPTestSupport",
      swiftSettings: strict
    ),
    // Apart from the tests, so that an optimised build can draw thousands of flows too.
    .target(
      name: "SOPDrawingProof",
      dependencies: ["SOPLanguage", "SOPOutput"],
      path: "Tests/SOPDrawingProof",
      swiftSettings: strict
    ),
    .testTarget(
      name: "SOPLanguageTests",
      dependencies: ["SOPLanguage", "SOPTestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SOPOutputTests",
      dependencies: ["SOPLanguage", "SOPOutput", "SOPTestSupport", "SOPDrawingProof"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SOPEditorTests",
      dependencies: ["SOPLanguage", "SOPEditor", "SOPTestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SOPToolTests",
      dependencies: ["SOPLanguage", "SOPOutput", "SOPTool", "SOPTestSupport"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
