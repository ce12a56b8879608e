internal import Checks
internal import Files
internal import Foundation

/// Our modules as probes need them, each compiled into a folder of its own.
///
/// An exercise is compiled where only the modules that it may import can be found, so nobody can
/// import the solution of what they are asked to write. That is why the package manager's own
/// build folder, which holds every module, is not used.
struct ProbeSupport: Codable, Sendable {
  /// Each behind its imports.
  private let modules: [SupportModule]
  private let cache: URL
  /// What the linker needs for OpenBLAS.
  let linkerFlags: [String]
  /// What the compiler needs for OpenBLAS.
  private let clangFlags: [String]

  /// What every adapter needs.
  private static let base = ["CourseKit", "Wire", "Probe"]

  /// The upcoming features of the language that our modules are written in; `Package.swift` has the
  /// same.
  static let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
  /// What our modules are compiled with besides, as arithmetic is in `Package.swift`.
  static let flags = ["-Xcc", "-fno-math-errno"]

  /// The modules that the exercises and their adapters import, compiled if they are not yet.
  ///
  /// - Throws: ``GradingError``.
  static func prepare(
    _ folders: CourseFolders, for exercises: [Exercise]
  ) async throws -> ProbeSupport {
    let pkgConfig = try await Tool.run("pkg-config", ["--cflags", "openblas"], in: folders.root)
    let libraries = try await Tool.run("pkg-config", ["--libs", "openblas"], in: folders.root)
    let names =
      base
      + Set(exercises.flatMap { $0.imports + folders.adapterImports(of: $0.id) })
      .filter { SupportModule.hasSources($0, in: folders.sources) }.sorted()
    let openBLAS = folders.sources.appending(path: "COpenBLAS").path
    let support = ProbeSupport(
      modules: try SupportModule.closure(
        of: names, in: folders.sources, compiler: try Compiler.identity()),
      cache: folders.cache, linkerFlags: words(libraries.output),
      clangFlags: ["-I", openBLAS] + words(pkgConfig.output).flatMap { ["-Xcc", $0] })
    try await support.compileMissing(in: folders)
    return support
  }

  /// The modules that an exercise is compiled with.
  func learnerModules(of exercise: Exercise) -> [SupportModule] {
    closure(of: ["CourseKit"] + exercise.imports)
  }

  /// The modules that its adapter is compiled and linked with.
  func adapterModules(of exercise: Exercise, in folders: CourseFolders) -> [SupportModule] {
    closure(of: Self.base + exercise.imports + folders.adapterImports(of: exercise.id))
  }

  func importFlags(_ modules: [SupportModule]) -> [String] {
    modules.flatMap { ["-I", folder(of: $0).path] } + clangFlags
  }

  func objects(of modules: [SupportModule]) -> [String] {
    modules.map { folder(of: $0).appending(path: "\($0.name).o").path }
  }

  private func folder(of module: SupportModule) -> URL {
    cache.appending(path: "support").appending(path: module.folderName)
  }

  private func closure(of names: [String]) -> [SupportModule] {
    var needed = Set(names)
    for module in modules.reversed() where needed.contains(module.name) {
      needed.formUnion(module.imports)
    }
    return modules.filter { needed.contains($0.name) }
  }

  /// Compiles what is not in the cache; other processes that need it too wait for it meanwhile.
  private func compileMissing(in folders: CourseFolders) async throws {
    func missing() -> [SupportModule] { modules.filter { !BuildCache.exists(folder(of: $0)) } }
    guard !missing().isEmpty else { return }
    let home = cache.appending(path: "support")
    try? FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try await FileLock.holding(home.appending(path: "lock")) {
      while case let waiting = missing(), !waiting.isEmpty {
        let ready = waiting.filter { module in
          !waiting.contains { module.imports.contains($0.name) }
        }
        _ = try await concurrentMap(ready) { module in
          try await BuildCache.fill(folder(of: module)) { draft in
            try await compile(module, into: draft, in: folders)
            return nil
          }
        }
      }
    }
  }

  private func compile(
    _ module: SupportModule, into draft: URL, in folders: CourseFolders
  ) async throws {
    var arguments = ["-wmo", "-parse-as-library", "-swift-version", "6"]
    // The others do little in a probe and take the optimizer longer than all exercises together.
    if Self.base.contains(module.name) { arguments.append("-O") }
    arguments += Self.features.flatMap { ["-enable-upcoming-feature", $0] } + Self.flags
    arguments += ["-module-name", module.name, "-emit-module"]
    arguments += ["-emit-module-path", draft.appending(path: "\(module.name).swiftmodule").path]
    arguments += ["-c", "-o", draft.appending(path: "\(module.name).o").path]
    arguments += importFlags(closure(of: module.imports)) + module.files.map(\.path)
    let result = try await Tool.run("swiftc", arguments, in: folders.root)
    guard result.succeeded else {
      throw GradingError.supportDoesNotCompile(module: module.name, output: result.output)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
