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
  private let cache: BuildCache
  /// What is compiled of them, which must stay while they are in use; it does not travel, since whoever
  /// sends this to another process outlives that.
  private var held: [BuildCache.Folder] = []
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

  /// What lets the backtrace of a crash find the learner's line behind optimized code: functions that
  /// call none keep their frames too, and traps their names.
  static let traceable = [
    "-gline-tables-only", "-Xcc", "-fno-omit-frame-pointer", "-Xcc", "-mno-omit-leaf-frame-pointer",
  ]

  /// What modules of one package have in common for `package` declarations; learners' files are in none.
  static let package = "perceptron"

  /// The modules that the exercises and their adapters import, compiled if they are not yet.
  ///
  /// - Throws: ``GradingError``.
  static func prepare(
    _ folders: CourseFolders, for exercises: [Exercise], bound: CacheBound?
  ) async throws -> ProbeSupport {
    let pkgConfig = try await Tool.run("pkg-config", ["--cflags", "openblas"], in: folders.root)
    let libraries = try await Tool.run("pkg-config", ["--libs", "openblas"], in: folders.root)
    let names =
      base
      + Set(exercises.flatMap { $0.imports + folders.adapterImports(of: $0.id) })
      .filter { SupportModule.hasSources($0, in: folders.sources) }.sorted()
    let openBLAS = folders.sources.appending(path: "COpenBLAS").path
    var support = ProbeSupport(
      modules: try SupportModule.closure(
        of: names, in: folders.sources,
        compiler: "\(try Compiler.identity()) \(flags) \(traceable)"),
      cache: BuildCache(home: home(in: folders), bound: bound),
      linkerFlags: words(libraries.output),
      clangFlags: ["-I", openBLAS] + words(pkgConfig.output).flatMap { ["-Xcc", $0] })
    try await support.hold(folders)
    return support
  }

  private enum CodingKeys: String, CodingKey {
    case modules, cache, linkerFlags, clangFlags
  }

  private init(
    modules: [SupportModule], cache: BuildCache, linkerFlags: [String], clangFlags: [String]
  ) {
    self.modules = modules
    self.cache = cache
    self.linkerFlags = linkerFlags
    self.clangFlags = clangFlags
  }

  /// Where they are compiled.
  static func home(in folders: CourseFolders) -> URL { folders.cache.appending(path: "support") }

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
    cache.home.appending(path: module.folderName)
  }

  private func closure(of names: [String]) -> [SupportModule] {
    var needed = Set(names)
    for module in modules.reversed() where needed.contains(module.name) {
      needed.formUnion(module.imports)
    }
    return modules.filter { needed.contains($0.name) }
  }

  /// Takes the modules from the cache and compiles those that are not in it; other processes that
  /// need them too wait for that meanwhile.
  private mutating func hold(_ folders: CourseFolders) async throws {
    var missing = modules
    func take() {
      missing.removeAll { module in
        guard let folder = cache.folder(module.folderName) else { return false }
        held.append(folder)
        return true
      }
    }
    take()
    guard !missing.isEmpty else { return }
    try? FileManager.default.createDirectory(at: cache.home, withIntermediateDirectories: true)
    held += try await FileLock.holding(cache.home.appending(path: "lock")) {
      [self, missing] in try await compiled(missing, in: folders)
    }
  }

  /// Compiles modules, each as soon as its imports are there.
  private func compiled(
    _ modules: [SupportModule], in folders: CourseFolders
  ) async throws -> [BuildCache.Folder] {
    var waiting = modules
    var done: [BuildCache.Folder] = []
    while !waiting.isEmpty {
      let ready = waiting.filter { module in
        !waiting.contains { module.imports.contains($0.name) }
      }
      done += try await concurrentMap(ready) { module in
        try await cache.folder(module.folderName) { draft in
          try await compile(module, into: draft, in: folders)
          return nil
        }.get()
      }
      waiting.removeAll { module in ready.contains { $0.name == module.name } }
    }
    return done
  }

  private func compile(
    _ module: SupportModule, into draft: URL, in folders: CourseFolders
  ) async throws {
    var arguments = ["-wmo", "-parse-as-library", "-swift-version", "6"]
    // The others do little in a probe and take the optimizer longer than all exercises together.
    if Self.base.contains(module.name) { arguments += ["-O"] + Self.traceable }
    arguments += ["-package-name", Self.package]
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
