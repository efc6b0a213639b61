// swift-tools-version: 6.2

import PackageDescription

/// The habits of every Swift target: names are public on purpose, memory is safe, no warning stays.
let habits: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A room of the house. The arrows go down only; `Tests/PublishingTests/RoomTests.swift` holds them.
func room(
  _ name: String, imports: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: habits)
}

func tests(_ name: String, of rooms: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: rooms + ["TestSupport"], path: "Tests/\(name)",
    swiftSettings: habits)
}

func systemLibrary(_ name: String, pkgConfig: String, debian: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let package = Package(
  name: "varde",
  products: [.executable(name: "varde", targets: ["varde"])],
  targets: [
    .executableTarget(
      name: "varde",
      dependencies: ["Publishing", "Content", "Website", "Diagnostics", "CJemalloc"],
      swiftSettings: habits),
    room(
      "Publishing",
      imports: [
        "Website", "Books", "Courseware", "Decks", "Handouts", "Board", "Archive", "Typesetting",
        "Content", "Templating", "Diagnostics", "CDeflate", "CRename",
      ]),
    room("Archive", imports: ["CMiniZip"]),
    room(
      "Typesetting", imports: ["Diagnostics"], resources: [.embedInCode("worker.py")]),
    room(
      "Website",
      imports: ["Content", "Search", "Markup", "Templating", "Diagnostics", "CMessageDigest"]),
    room("Books", imports: ["Website", "Archive", "Content", "Templating", "Diagnostics"]),
    room("Decks", imports: ["Handouts", "Archive", "Content", "Templating", "Diagnostics"]),
    room("Handouts", imports: ["Content", "Markup", "Diagnostics", "CQRCodegen"]),
    room("Courseware", imports: ["Content", "Markup", "Diagnostics"]),
    room("Search", imports: ["Diagnostics"]),
    room("Board", imports: ["Content", "Templating", "Diagnostics"]),
    room(
      "Content", imports: ["Markup", "Diagnostics", "CYAML", "CICU", "CXXHash"],
      resources: [.embedInCode("Contacts/phone-metadata.txt")]),
    room("Templating", imports: ["Diagnostics"]),
    room("Markup", imports: ["Diagnostics", "CCommonMark"]),
    room("Diagnostics"),
    systemLibrary("CJemalloc", pkgConfig: "jemalloc", debian: "libjemalloc-dev"),
    systemLibrary("CCommonMark", pkgConfig: "libcmark", debian: "libcmark-dev"),
    systemLibrary("CYAML", pkgConfig: "yaml-0.1", debian: "libyaml-dev"),
    systemLibrary("CDeflate", pkgConfig: "libdeflate", debian: "libdeflate-dev"),
    systemLibrary("CMiniZip", pkgConfig: "minizip", debian: "libminizip-dev"),
    systemLibrary("CQRCodegen", pkgConfig: "qrcodegen", debian: "libqrcodegen-dev"),
    systemLibrary("CMessageDigest", pkgConfig: "libmd", debian: "libmd-dev"),
    systemLibrary("CXXHash", pkgConfig: "libxxhash", debian: "libxxhash-dev"),
    .systemLibrary(name: "CRename"),
    systemLibrary("CICU", pkgConfig: "icu-i18n", debian: "libicu-dev"),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: habits),
    tests("DiagnosticsTests", of: ["Diagnostics"]),
    tests("MarkupTests", of: ["Markup", "Diagnostics"]),
    tests("SearchTests", of: ["Search"]),
    tests("TemplatingTests", of: ["Templating", "Diagnostics"]),
    tests("ContentTests", of: ["Content", "Markup", "Diagnostics"]),
    tests("WebsiteTests", of: ["Website", "Content", "Markup", "Templating", "Diagnostics"]),
    tests("ArchiveTests", of: ["Archive"]),
    tests("HandoutsTests", of: ["Handouts"]),
    tests("CoursewareTests", of: ["Courseware", "Content"]),
    tests("BooksTests", of: []),
    tests("DecksTests", of: []),
    tests("TypesettingTests", of: ["Typesetting"]),
    tests("BoardTests", of: []),
    tests(
      "PublishingTests", of: ["Publishing", "Website", "Handouts", "Content", "Diagnostics"]),
    tests("CommandTests", of: ["Content", "Diagnostics"]),
    tests("BrowserTests", of: ["Search"]),
  ]
)
