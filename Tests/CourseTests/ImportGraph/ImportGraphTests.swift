import Foundation
import Testing

/// The import lines of all files, held against the graph: the package manager does not refuse an
/// undeclared import of a module that happens to be reachable.
struct ImportGraphTests {
  /// What the design allows among our own modules.
  ///
  /// `Package.swift` may say less and never more.
  private static let design: [String: Set<String>] = [
    "Localization": [],
    "Files": [],
    "Numbering": [],
    "RunRecords": [],
    "Metrics": ["Localization"],
    "CourseKit": ["COpenBLAS"],
    "TensorBoard": ["Localization", "CourseKit"],
    "Weights": ["Localization", "CourseKit"],
    "Wire": ["CourseKit"],
    "Probe": ["CourseKit", "Wire"],
    "NeuralNetworks": ["Localization", "CourseKit", "Weights"],
    "Images": ["Localization", "Files", "CourseKit", "CPNG", "CZlib"],
    "Checks": [
      "Localization", "Numbering", "CourseKit", "Wire", "NeuralNetworks", "Images", "Metrics",
      "TensorBoard",
    ],
    "Training": [
      "Localization", "CourseKit", "Weights", "NeuralNetworks", "Images", "TensorBoard",
    ],
    "Grading": ["Localization", "Files", "Numbering", "Checks", "Wire"],
    "Experiments": [
      "Localization", "Numbering", "RunRecords", "CourseKit", "NeuralNetworks", "Images", "Metrics",
      "TensorBoard",
    ],
    "Lessons": ["Localization", "Files", "Numbering", "RunRecords", "CCMark"],
    "Benchmarks": ["Localization", "CourseKit", "NeuralNetworks", "Images", "TensorBoard"],
    // The tool names what it must not import: the probe is built with it and runs beside it.
    "course": [
      "Localization", "Numbering", "Grading", "Checks", "Lessons", "Experiments", "RunRecords",
      "NeuralNetworks", "Training",
      "Images", "Metrics", "TensorBoard", "CourseKit", "Wire", "Probe", "Weights", "Benchmarks",
    ],
  ]

  private struct File {
    var path: String
    var module: String
    var text: String
  }

  private static func graph() throws -> ImportGraph {
    ImportGraph(
      manifest: try String(
        contentsOf: CourseTool.root.appending(path: "Package.swift"), encoding: .utf8))
  }

  /// All files under `Sources` but the adapters, which are compiled with the exercises.
  private static func files() throws -> [File] {
    let sources = CourseTool.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return try paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Probe/Adapters/") }.sorted()
      .map { path in
        File(
          path: "Sources/\(path)", module: String(path.prefix { $0 != "/" }),
          text: try String(contentsOf: sources.appending(path: path), encoding: .utf8))
      }
  }

  @Test func everyFileImportsOnlyWhatItsModuleMay() throws {
    let (graph, files) = (try Self.graph(), try Self.files())
    #expect(files.count > 100)
    let complaints = files.flatMap {
      graph.complaints(about: $0.text, at: $0.path, in: $0.module)
    }
    #expect(complaints == [])
  }

  @Test func everyCModuleHasOneImportingFile() throws {
    let files = try Self.files().map { (path: $0.path, imports: ImportGraph.imports(in: $0.text)) }
    for module in ImportGraph.cModules.sorted() {
      let importing = files.filter { $0.imports.contains(module) }
      #expect(importing.count <= 1, "\(module): \(importing.map(\.path))")
      // Nobody may have come to use the Markdown library yet.
      if module != "CCMark" { #expect(importing.count == 1, "\(module)") }
    }
  }

  @Test func packageAllowsNoMoreThanTheDesign() throws {
    let graph = try Self.graph()
    #expect(graph.allowed.keys.sorted() == Self.design.keys.sorted())
    let ours = Set(Self.design.keys).union(ImportGraph.cModules)
    for (module, imports) in graph.allowed {
      let beyond = imports.intersection(ours).subtracting(Self.design[module, default: []])
      #expect(beyond == [], "\(module)")
    }
    #expect(graph.circle == nil)
    #expect(ImportGraph(allowed: Self.design).circle == nil)
  }

  @Test func everyFolderIsAModule() throws {
    let folders = try CourseTool.root.appending(path: "Sources").contents()
      .filter { !$0.hasPrefix(".") }
    #expect(Set(folders) == Set(Self.design.keys).union(ImportGraph.cModules))
  }

  // MARK: The checker itself

  private let manifest = """
    let kit = Target.Dependency.product(
      name: "SomeKit", package: "some-kit")
    let modules = [
      Module(name: "Base"),
      Module(name: "Middle", imports: ["Base", kit], isArithmetic: true),
      Module(
        name: "Top",
        imports: [
          "Base", "Middle",
        ], exclude: ["Data"]),
    ]

    let tests = [
      Module(name: "TopTests", imports: ["Top"])
    ]
    .executableTarget(
      name: "tool",
      dependencies: [
        "Top",
        "Base", kit,
      ]),
    """

  @Test func tableIsRead() {
    #expect(
      ImportGraph(manifest: manifest).allowed == [
        "Base": [], "Middle": ["Base", "SomeKit"], "Top": ["Base", "Middle"],
        "tool": ["Top", "Base", "SomeKit"],
      ])
  }

  @Test func importsOfEveryFormAreSeen() {
    let source = """
      // import Comment
      /// import Documentation
      import A
      internal import B
      public import C
      @testable import D
      @preconcurrency internal import E
      @_spi(Secret) public import F
      import struct G.Size
        import H
      let important = "import I"
      importance(J)
      """
    #expect(ImportGraph.imports(in: source) == ["A", "B", "C", "D", "E", "F", "G", "H"])
  }

  @Test func violationsAreFound() {
    let graph = ImportGraph(manifest: manifest)
    func complaints(_ source: String, in module: String) -> [String] {
      graph.complaints(about: source, at: "File.swift", in: module)
    }
    #expect(
      complaints("import Foundation\nimport Base\ninternal import SomeKit", in: "Middle") == [])
    #expect(
      complaints("import Base\npublic import Top", in: "Middle")
        == ["File.swift imports Top, which Middle may not"])
    #expect(
      complaints("import SomeKit", in: "Top") == ["File.swift imports SomeKit, which Top may not"])
    #expect(
      complaints("import Probe\n@testable import ExerciseFlatten", in: "Top") == [
        "File.swift imports Probe, which nothing may",
        "File.swift imports ExerciseFlatten, which nothing may",
      ])
    #expect(
      complaints("", in: "Stray") == ["File.swift: Package.swift knows no module Stray"])
  }

  @Test func circlesAreFound() {
    #expect(
      ImportGraph(allowed: ["A": ["B"], "B": ["C"], "C": ["B"]]).circle == ["B", "C", "B"])
    #expect(ImportGraph(allowed: ["A": ["A"]]).circle == ["A", "A"])
    #expect(ImportGraph(allowed: ["A": ["B", "C"], "B": ["C"], "C": []]).circle == nil)
  }
}
