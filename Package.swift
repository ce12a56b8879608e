// swift-tools-version: 6.2
import PackageDescription

/// Plain `swift test` is the learner's; `COURSE_TESTS=all` adds the tests of everything else.
let includesAllTests = Context.environment["COURSE_TESTS"] == "all"

/// A newer compiler may warn of what this one does not, which must not keep a learner from building:
/// `COURSE_WARNINGS=errors` makes warnings errors where the course itself is proved.
let refusesWarnings = Context.environment["COURSE_WARNINGS"] == "errors"

/// A module of the course: what it is called, what it may import, and how it is built.
struct Module {
  var name: String
  var imports: [Target.Dependency] = []
  /// Modules that do arithmetic, or much work with text, are optimised in debug builds too, so that a
  /// learner builds once.
  var isArithmetic = false
  var exclude: [String] = []
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
// swift-subprocess names paths by this type; on Apple's systems it is part of the system.
let system = Target.Dependency.product(
  name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux]))
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

// The graph of the course: a module imports only what stands above it. Tests/CourseTests holds the
// import lines of every file against this table.
let modules = [
  Module(name: "Localization"),
  Module(name: "Files", isArithmetic: true),
  Module(name: "Numbering"),
  Module(name: "CourseKit", imports: ["COpenBLAS"], isArithmetic: true),
  Module(
    name: "Presentation", imports: ["Localization", "CourseKit", mustache], isArithmetic: true),
  Module(
    name: "Images",
    imports: ["Localization", "Files", "CourseKit", "CPNG", "CTurboJPEG", "CZlib"],
    isArithmetic: true),
  Module(name: "Metrics", imports: ["Localization"], isArithmetic: true),
  Module(name: "TensorBoard", imports: ["Localization", "CourseKit"], isArithmetic: true),
  Module(name: "Weights", imports: ["Localization", "Files", "CourseKit"], isArithmetic: true),
  Module(
    name: "NeuralNetworks", imports: ["Localization", "CourseKit", "Weights"], isArithmetic: true),
  Module(
    name: "Training",
    imports: [
      "Localization", "Files", "CourseKit", "Weights", "NeuralNetworks", "Images", "TensorBoard",
    ],
    isArithmetic: true),
  Module(
    name: "LabData", imports: ["CourseKit", "NeuralNetworks", "Images"], isArithmetic: true),
  Module(name: "Wire", imports: ["CourseKit"], isArithmetic: true),
  Module(name: "Probe", imports: ["CourseKit", "Wire"], exclude: ["Adapters"]),
  Module(
    name: "Checks",
    imports: [
      "Localization", "Numbering", "CourseKit", "Wire", "NeuralNetworks", "Images", "Metrics",
      "TensorBoard",
    ],
    isArithmetic: true),
  Module(
    name: "Grading",
    imports: [
      "Localization", "Files", "Numbering", "Presentation", "CourseKit", "Checks", "Wire",
      subprocess, system,
    ]),
  Module(name: "RunRecords", imports: ["Presentation"]),
  Module(
    name: "Experiments",
    imports: [
      "Localization", "Numbering", "Presentation", "RunRecords", "CourseKit", "NeuralNetworks",
      "Images", "Metrics", "TensorBoard", "Training",
    ],
    isArithmetic: true),
  Module(
    name: "Lessons",
    imports: [
      "Localization", "Files", "Numbering", "Presentation", "RunRecords", "CourseKit", "Images",
      "LabData", "CCMark",
    ],
    // No arithmetic, but who writes a lesson waits for it.
    isArithmetic: true),
  Module(
    name: "Benchmarks",
    imports: [
      "Localization", "Presentation", "CourseKit", "NeuralNetworks", "Images", "TensorBoard",
    ],
    isArithmetic: true),
]

let tests = [
  Module(name: "NumberingTests", imports: ["Numbering"]),
  Module(name: "PresentationTests", imports: ["Localization", "CourseKit", "Presentation"]),
  Module(name: "FilesTests", imports: ["Files", "Localization", "CourseKit"]),
  Module(name: "CourseKitTests", imports: ["CourseKit"]),
  Module(
    name: "NeuralNetworksTests",
    imports: ["Localization", "CourseKit", "Weights", "NeuralNetworks"],
    exclude: ["Golden"]),
  Module(
    name: "ImagesTests", imports: ["Localization", "CourseKit", "Images"], exclude: ["Golden"]),
  Module(name: "MetricsTests", imports: ["Metrics"], exclude: ["Golden"]),
  Module(
    name: "TensorBoardTests", imports: ["Localization", "CourseKit", "TensorBoard"],
    exclude: ["Golden"]),
  Module(
    name: "WeightsTests", imports: ["Localization", "Files", "CourseKit", "Weights"],
    exclude: ["Golden"]),
  Module(
    name: "TrainingTests",
    imports: [
      "Localization", "CourseKit", "Weights", "NeuralNetworks", "Images", "TensorBoard", "Training",
    ]),
  Module(name: "WireTests", imports: ["CourseKit", "Wire"]),
  Module(
    name: "ChecksTests", imports: ["Localization", "CourseKit", "Wire", "Checks"],
    exclude: ["Golden"]),
  Module(
    name: "CourseTests",
    // The tool itself, so that it is built before its tests run it.
    imports: [
      "course", "Checks", "Grading", "CourseKit", "Images", "TensorBoard", subprocess, system,
    ]),
  Module(
    name: "ExperimentsTests",
    imports: ["Experiments", "Localization", "RunRecords", "CourseKit"]),
  Module(
    name: "GradingTests",
    imports: ["Localization", "Presentation", "CourseKit", "Weights", "Wire", "Grading", "Checks"]),
  Module(
    name: "LessonsTests",
    imports: [
      "Localization", "Presentation", "Lessons", "RunRecords", "CourseKit", "NeuralNetworks",
      "Images", "LabData",
    ],
    exclude: ["Golden"]),
  Module(
    name: "BenchmarksTests",
    imports: ["Localization", "CourseKit", "NeuralNetworks", "Benchmarks"]),
]

let exerciseTests = Module(
  name: "ExerciseTests",
  // The tool has the process that judges.
  imports: ["course", "Localization", "Checks", "Grading"])

let package = Package(
  name: "Perceptron",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "course", targets: ["course"])]
    // What exercises import: exercises/Package.swift makes each of them a module.
    + ["CourseKit", "NeuralNetworks", "TensorBoard"].map { .library(name: $0, targets: [$0]) },
  dependencies: [
    // It keeps its errors to itself but for their sentences, which another minor version may word
    // anew: CommandLineMistake says them in two languages.
    .package(
      url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg",
      providers: [.apt(["libturbojpeg0-dev"]), .brew(["jpeg-turbo"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .executableTarget(
      name: "course",
      dependencies: [
        "Localization", "Numbering", "Presentation", "Weights", "Grading", "Checks", "Lessons",
        "LabData", "Experiments",
        "RunRecords", "Benchmarks", "NeuralNetworks", "Training", "Images",
        "Metrics", "CourseKit", "Probe", arguments,
      ]),
  ]
)

package.targets += modules.map {
  .target(
    name: $0.name, dependencies: $0.imports, exclude: $0.exclude,
    swiftSettings: $0.isArithmetic
      ? [
        .unsafeFlags(["-O"], .when(configuration: .debug)),
        // Without an errno to set, a square root is one instruction and loops with it vectorize.
        .unsafeFlags(["-Xcc", "-fno-math-errno"]),
      ] : [])
}
package.targets += ([exerciseTests] + (includesAllTests ? tests : [])).map {
  .testTarget(name: $0.name, dependencies: $0.imports, exclude: $0.exclude)
}

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ] + (refusesWarnings ? [.treatAllWarnings(as: .error)] : [])
}
