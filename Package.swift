// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "yizhan",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
    ],
    targets: [
        .target(name: "Geodesy", swiftSettings: settings),
        .target(name: "SpatialIndex", dependencies: ["Geodesy"], swiftSettings: settings),
        .target(
            name: "Stations",
            dependencies: ["Geodesy", "SpatialIndex"],
            resources: [
                .embedInCode("Resources/amenities.json"), .embedInCode("Resources/profiles.json"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Interchange",
            dependencies: ["Geodesy", "Stations"],
            swiftSettings: settings
        ),
        .target(
            name: "StationStore",
            dependencies: ["Geodesy", "Stations", grdb],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "KilledImport",
            dependencies: ["Geodesy", "Interchange", "StationStore", "Stations", grdb],
            path: "Tests/KilledImport",
            swiftSettings: settings
        ),
        .testTarget(name: "GeodesyTests", dependencies: ["Geodesy"], swiftSettings: settings),
        .testTarget(
            name: "SpatialIndexTests",
            dependencies: ["Geodesy", "SpatialIndex"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StationsTests",
            dependencies: ["Geodesy", "Stations"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["Geodesy", "Interchange", "Stations"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StationStoreTests",
            dependencies: ["Geodesy", "KilledImport", "StationStore", "Stations", grdb],
            swiftSettings: settings
        ),
    ]
)
