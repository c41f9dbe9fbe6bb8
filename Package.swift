// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]


let package = Package(
    name: "yizhan",
    platforms: [.macOS(.v15)],
    dependencies: [
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
    ]
)
