// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
    name: "HummingbirdTesting",
    package: "hummingbird"
)
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(
    name: "NIOHTTPTypesHTTP1",
    package: "swift-nio-extras"
)
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let unixSignals = Target.Dependency.product(
    name: "UnixSignals",
    package: "swift-service-lifecycle"
)

let package = Package(
    name: "yizhan",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "yizhan", targets: ["yizhan"]),
        .library(name: "CivilTime", targets: ["CivilTime"]),
        .library(name: "Coverage", targets: ["Coverage"]),
        .library(name: "Geodesy", targets: ["Geodesy"]),
        .library(name: "HoursText", targets: ["HoursText"]),
        .library(name: "OpeningHours", targets: ["OpeningHours"]),
        .library(name: "SpatialIndex", targets: ["SpatialIndex"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.17.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    ],
    targets: [
        .target(name: "Geodesy", swiftSettings: settings),
        .target(name: "CivilTime", swiftSettings: settings),
        .target(name: "SpatialIndex", dependencies: ["Geodesy"], swiftSettings: settings),
        .target(
            name: "OpeningHours",
            dependencies: ["CivilTime"],
            resources: [.embedInCode("Resources/holidays.json")],
            swiftSettings: settings
        ),
        .target(name: "HoursText", swiftSettings: settings),
        .target(name: "QRCode", swiftSettings: settings),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CSQLite"),
        .systemLibrary(name: "CZlib"),
        .target(
            name: "Stations",
            dependencies: ["CivilTime", "Geodesy", "HoursText", "OpeningHours", "SpatialIndex"],
            resources: [
                .embedInCode("Resources/amenities.json"), .embedInCode("Resources/profiles.json"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Coverage",
            dependencies: ["CivilTime", "Geodesy", "OpeningHours", "SpatialIndex", "Stations"],
            swiftSettings: settings
        ),
        .target(
            name: "Interchange",
            dependencies: ["CivilTime", "Geodesy", "OpeningHours", "Stations"],
            swiftSettings: settings
        ),
        .target(
            name: "Reports",
            dependencies: [
                "CivilTime", "Coverage", "Geodesy", "Interchange", "OpeningHours", "Stations",
            ],
            resources: [.embedInCode("Resources/map.css"), .embedInCode("Resources/report.css")],
            swiftSettings: settings
        ),
        .target(
            name: "StationStore",
            dependencies: ["CivilTime", "CSQLite", "Geodesy", "OpeningHours", "Stations", grdb],
            swiftSettings: settings
        ),
        .target(
            name: "StationServer",
            dependencies: [
                "CivilTime", "Coverage", "CZlib", "Geodesy", "Interchange", "OpeningHours",
                "QRCode", "Reports", "Stations", httpTypes, hummingbird, hummingbirdCore,
                hummingbirdTLS, logging, mustache, nioCore, nioHTTP1, nioHTTPTypes,
                nioHTTPTypesHTTP1, nioSSL,
            ],
            resources: [.embedInCode("Pages/Resources")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "yizhan",
            dependencies: [
                "CivilTime", "CMalloc", "Coverage", "Geodesy", "HoursText", "Interchange",
                "OpeningHours", "Reports", "Stations", "StationServer", "StationStore",
                argumentParser, logging, serviceLifecycle, unixSignals,
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "KilledImport",
            dependencies: ["Geodesy", "Interchange", "Stations", "StationStore", grdb],
            path: "Tests/KilledImport",
            swiftSettings: settings
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        .testTarget(
            name: "GeodesyTests",
            dependencies: ["TestSupport", "Geodesy"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SpatialIndexTests",
            dependencies: ["TestSupport", "Geodesy", "SpatialIndex"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CivilTimeTests",
            dependencies: ["TestSupport", "CivilTime"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "OpeningHoursTests",
            dependencies: ["TestSupport", "CivilTime", "OpeningHours"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "HoursTextTests",
            dependencies: ["TestSupport", "CivilTime", "HoursText", "OpeningHours"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "QRCodeTests",
            dependencies: ["TestSupport", "QRCode"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StationsTests",
            dependencies: ["TestSupport", "CivilTime", "Geodesy", "OpeningHours", "Stations"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CoverageTests",
            dependencies: [
                "TestSupport", "CivilTime", "Coverage", "Geodesy", "OpeningHours", "SpatialIndex",
                "Stations",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "InterchangeTests",
            dependencies: [
                "TestSupport", "CivilTime", "Geodesy", "Interchange", "OpeningHours", "Stations",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "TestSupport", "CivilTime", "Coverage", "Geodesy", "Interchange", "OpeningHours",
                "Reports", "Stations",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StationStoreTests",
            dependencies: [
                "TestSupport", "CivilTime", "Geodesy", "KilledImport", "OpeningHours", "Stations",
                "StationStore", grdb,
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StationServerTests",
            dependencies: [
                "TestSupport", "CivilTime", "Coverage", "CZlib", "Geodesy", "Interchange",
                "OpeningHours", "Stations", "StationServer", hummingbird, hummingbirdTesting,
                logging, nioCore, nioEmbedded, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1,
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "YizhanTests",
            dependencies: [
                "TestSupport", "CivilTime", "Coverage", "Geodesy", "OpeningHours", "Stations",
                "StationServer", "StationStore", "yizhan", grdb, hummingbird, hummingbirdTesting,
                nioCore,
            ],
            resources: [.copy("Fixtures")],
            swiftSettings: settings
        ),
    ]
)
