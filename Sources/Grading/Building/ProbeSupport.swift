internal import Foundation

/// Our modules as a probe needs them, each compiled into a folder of its own.
///
/// An exercise is compiled where only the modules that it may import can be found, so nobody can
/// import the solution of what they are asked to write. That is why the package manager's own
/// build folder, which holds every module, is not used.
struct ProbeSupport: Sendable {
  let folder: URL
  let key: String
  /// What the linker needs for OpenBLAS.
  let linkerFlags: [String]
  /// What the compiler needs for OpenBLAS, behind `-Xcc`.
  let clangFlags: [String]

  /// The modules in the order of their imports.
  static let modules = ["CourseKit", "Wire", "Probe"]

  func importFlags(_ modules: [String]) -> [String] {
    modules.flatMap { ["-I", folder.appending(path: $0).path] } + clangFlags
  }

  var objects: [String] {
    Self.modules.map { folder.appending(path: "\($0)/\($0).o").path }
  }

  /// The modules as they are now, compiled if they are not yet.
  ///
  /// - Throws: ``GradingError``.
  static func prepare(_ folders: CourseFolders) async throws -> ProbeSupport {
    let pkgConfig = try await Tool.run("pkg-config", ["--cflags", "openblas"], in: folders.root)
    let libraries = try await Tool.run("pkg-config", ["--libs", "openblas"], in: folders.root)
    var hash = ContentHash()
    hash.add(try Compiler.identity())
    var sources: [String: [URL]] = [:]
    for module in modules {
      sources[module] = try swiftFiles(in: folders.sources.appending(path: module))
      for file in sources[module] ?? [] { try hash.add(contentsOf: file) }
    }
    let openBLAS = folders.sources.appending(path: "COpenBLAS").path
    let support = ProbeSupport(
      folder: folders.cache.appending(path: "support-\(hash.text)"), key: hash.text,
      linkerFlags: words(libraries.output),
      clangFlags: ["-I", openBLAS] + words(pkgConfig.output).flatMap { ["-Xcc", $0] })
    if !FileManager.default.fileExists(atPath: support.folder.path) {
      try await support.compile(sources, in: folders)
    }
    return support
  }

  /// Compiles into a folder of another name and renames it, so that a build that is interrupted or
  /// runs twice at once leaves nothing half-written.
  private func compile(_ sources: [String: [URL]], in folders: CourseFolders) async throws {
    let draft = folders.cache.appending(path: "draft-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: draft) }
    for (index, module) in Self.modules.enumerated() {
      let home = draft.appending(path: module)
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      var arguments = ["-O", "-wmo", "-parse-as-library", "-swift-version", "6"]
      for feature in ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"] {
        arguments += ["-enable-upcoming-feature", feature]
      }
      arguments += ["-module-name", module, "-emit-module", "-emit-module-path"]
      arguments += [home.appending(path: "\(module).swiftmodule").path]
      arguments += ["-c", "-o", home.appending(path: "\(module).o").path] + clangFlags
      arguments += Self.modules[..<index].flatMap { ["-I", draft.appending(path: $0).path] }
      arguments += (sources[module] ?? []).map(\.path)
      let result = try await Tool.run("swiftc", arguments, in: folders.root)
      guard result.succeeded else {
        throw GradingError.supportDoesNotCompile(module: module, output: result.output)
      }
    }
    do {
      try FileManager.default.moveItem(at: draft, to: folder)
    } catch {
      // Somebody else was faster with the same contents, which is as good.
      guard FileManager.default.fileExists(atPath: folder.path) else { throw error }
    }
  }

  private static func swiftFiles(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
