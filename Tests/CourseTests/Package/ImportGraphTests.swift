import Foundation
import Testing

/// The import lines of all files, held against `Package.swift`: the package manager does not refuse
/// an undeclared import of a module that happens to be reachable.
struct ImportGraphTests {
  private struct File {
    var path: String
    var module: String
    var text: String
  }

  private static func graph() async throws -> ImportGraph {
    ImportGraph(try await PackageManifest.course.value)
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

  @Test func everyFileImportsOnlyWhatItsModuleMay() async throws {
    let (graph, files) = (try await Self.graph(), try Self.files())
    #expect(files.count > 100)
    let complaints = files.flatMap {
      graph.complaints(about: $0.text, at: $0.path, in: $0.module)
    }
    #expect(complaints == [])
  }

  @Test func everyModuleImportsWhatTheTableSays() async throws {
    let (graph, files) = (try await Self.graph(), try Self.files())
    var used: [String: Set<String>] = [:]
    for file in files {
      used[file.module, default: []].formUnion(ImportGraph.imports(in: file.text))
    }
    for (module, allowed) in graph.allowed {
      // The probe is built with the tool and runs beside it. On Apple's systems its part is the
      // system's own.
      let unused = allowed.subtracting(used[module, default: []])
        .subtracting(["Probe", "SystemPackage"])
      #expect(unused == [], "\(module)")
    }
  }

  @Test func everyCLibraryHasOneImportingFile() async throws {
    let files = try Self.files().map { (path: $0.path, imports: ImportGraph.imports(in: $0.text)) }
    let libraries = try await Self.graph().libraries
    #expect(libraries.contains("COpenBLAS"))
    for library in libraries {
      let importing = files.filter { $0.imports.contains(library) }
      #expect(importing.count == 1, "\(library): \(importing.map(\.path))")
    }
  }

  @Test func noModuleImportsItself() async throws {
    #expect(try await Self.graph().circle == nil)
  }

  @Test func everyFolderIsAModule() async throws {
    let folders = try CourseTool.root.appending(path: "Sources").contents()
      .filter { !$0.hasPrefix(".") }
    #expect(try await Self.graph().ours == Set(folders))
  }

  @Test func pictureShowsTheTable() async throws {
    let page = try String(
      contentsOf: CourseTool.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let picture = ImportPicture(in: page, under: "## How the parts fit")
    #expect(picture.complaints(about: try await Self.graph()) == [])
  }

  // MARK: The checker itself

  private let graph = ImportGraph(
    allowed: [
      "Base": [], "Middle": ["Base", "SomeKit"], "Top": ["Base", "Middle"],
      "tool": ["Top", "Base", "SomeKit", "CThing"],
    ], libraries: ["CThing"])

  @Test func manifestIsRead() throws {
    let json = """
      {"name": "P", "targets": [
        {"name": "CThing", "type": "system", "dependencies": [], "settings": []},
        {"name": "Base", "type": "regular", "settings": [
           {"tool": "swift", "kind": {"enableUpcomingFeature": {"_0": "Future"}}},
           {"tool": "swift", "kind": {"treatAllWarnings": {"_0": "error"}}},
           {"tool": "swift", "kind": {"unsafeFlags": {"_0": ["-O"]}},
            "condition": {"config": "debug", "platformNames": []}},
           {"tool": "swift", "kind": {"unsafeFlags": {"_0": ["-a", "-b"]}}}],
         "dependencies": [{"byName": ["CThing", null]}]},
        {"name": "tool", "type": "executable", "settings": [], "dependencies": [
           {"target": ["Base", null]},
           {"product": ["SomeKit", "some-kit", {"A": "B"}, {"platformNames": ["linux"]}]}]},
        {"name": "BaseTests", "type": "test", "dependencies": [], "settings": []}]}
      """
    let manifest = try JSONDecoder().decode(PackageManifest.self, from: Data(json.utf8))
    let graph = ImportGraph(manifest)
    #expect(graph.allowed == ["Base": ["CThing"], "tool": ["Base", "SomeKit"]])
    #expect(graph.libraries == ["CThing"])
    #expect(manifest.targets[1].features == ["Future"])
    #expect(manifest.targets[1].flags == ["-a", "-b"])
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

  @Test func picturesThatAreWrongAreSeen() {
    func complaints(_ rows: String) -> [String] {
      ImportPicture(in: "# A\n```\nx\n```\n# B\n\nText.\n```\n\(rows)\n```\ny\n", under: "# B")
        .complaints(about: graph)
    }
    #expect(complaints("tool    what it is for\nTop\nMiddle\nBase · CThing  below all") == [])
    #expect(
      complaints("tool\nTop · Middle\nBase")
        == ["CThing is not there", "Top imports Middle, which does not stand below it"])
    #expect(
      complaints("Base\ntool\nTop\nMiddle\nCThing · Base · Other")
        == ["Base stands twice", "Other is no module"])
  }
}
