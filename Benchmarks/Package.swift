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
    name: "yizhan-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "yizhan", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.7.0"),
    ],
    targets: [
        .target(name: "Clocks", swiftSettings: settings),
        .executableTarget(
            name: "index-benchmark",
            dependencies: [
                "Clocks",
                .product(name: "Geodesy", package: "yizhan"),
                .product(name: "SpatialIndex", package: "yizhan"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/IndexBenchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "hours-benchmark",
            dependencies: [
                "Clocks",
                .product(name: "CivilTime", package: "yizhan"),
                .product(name: "OpeningHours", package: "yizhan"),
            ],
            path: "Sources/HoursBenchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "coverage-benchmark",
            dependencies: [
                "Clocks",
                .product(name: "Coverage", package: "yizhan"),
                .product(name: "Geodesy", package: "yizhan"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/CoverageBenchmark",
            swiftSettings: settings
        ),
    ]
)
