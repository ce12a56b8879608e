package import Checks
internal import Foundation

/// Compiles the learner's files of an exercise into a probe.
package struct ProbeBuilder: Codable, Sendable {
  let folders: CourseFolders
  private let support: ProbeSupport
  private let cache: BuildCache

  /// What all code of a probe is compiled with.
  static let commonFlags = ["-swift-version", "5", "-suppress-warnings"]

  /// A builder for exercises of the course in the folders; compiles those of our own modules that
  /// they need if they have changed.
  ///
  /// - Throws: ``GradingError``.
  package init(
    _ folders: CourseFolders, for exercises: [Exercise] = Catalogue.exercises
  ) async throws {
    self.folders = folders
    cache = BuildCache(
      home: folders.cache,
      bound: CacheBound(
        homes: [folders.cache, ProbeSupport.home(in: folders)], limit: Self.cacheBytes))
    support = try await ProbeSupport.prepare(folders, for: exercises, bound: cache.bound)
  }

  /// How large the cache of a course may become.
  private static let cacheBytes = 200 << 20

  /// What came of compiling.
  enum Outcome: Sendable {
    /// The program that answers questions.
    case built(Probe)
    /// The learner's code does not compile.
    case doesNotCompile(BuildFailure)
  }

  /// The probe of an exercise, from the cache if nothing has changed.
  ///
  /// - Parameters:
  ///   - sources: The folders with the learner's files.
  ///   - cache: Where to build; submissions of a class each have their own.
  ///   - base: The folder that messages see the files from, if not the root of the course.
  /// - Throws: ``GradingError`` for faults of ours.
  func build(
    _ exercise: Exercise, from sources: ExerciseSources, cache: URL? = nil, base: URL? = nil
  ) async throws -> Outcome {
    let base = CourseFolders(root: base ?? folders.root)
    let cache = cache.map { BuildCache(home: $0, bound: nil) } ?? self.cache
    let module: LearnerModule
    switch LearnerModule.read(exercise, in: sources.folder, base: base) {
    case .failure(let failure): return .doesNotCompile(failure)
    case .success(let read): module = read
    }
    let adapter = folders.adapters.appending(path: "\(exercise.id).swift")
    guard FileManager.default.fileExists(atPath: adapter.path) else {
      throw GradingError.missing(folders.relativePath(of: adapter))
    }

    var parts: [Part] = []
    for part in Catalogue.parts(of: exercise) {
      switch try await build(part, for: exercise, from: sources, cache: cache, base: base) {
      case .failure(let failure): return .doesNotCompile(failure)
      case .success(let built): parts.append(built)
      }
    }

    var hash = ContentHash()
    for module in support.adapterModules(of: exercise, in: folders) { hash.add(module.folderName) }
    for part in parts { hash.add(part.folder.url.lastPathComponent) }
    try module.add(to: &hash)
    try hash.add(contentsOf: adapter)
    let result = try await cache.folder("\(exercise.id)-\(hash.text)") { draft in
      try await compile(module, parts, adapter, into: draft)
    }
    // Until here they are linked into the probe.
    for part in parts { part.folder.keep() }
    switch result {
    case .failure(let failure): return .doesNotCompile(failure)
    case .success(let folder): return .built(Probe(folder: folder))
    }
  }

  /// A part of an exercise as a module of its own, from the cache if nothing has changed.
  private func build(
    _ part: Exercise, for exercise: Exercise, from sources: ExerciseSources, cache: BuildCache,
    base: CourseFolders
  ) async throws -> Result<Part, BuildFailure> {
    let isAnswer = sources.answered.contains(part.id)
    let module: LearnerModule
    switch LearnerModule.read(
      part, in: sources.folder(ofPart: part.id, in: folders), base: isAnswer ? folders : base)
    {
    case .failure(let failure): return .failure(failure)
    case .success(let read): module = read
    }
    let imports = support.learnerModules(of: part)
    var hash = ContentHash()
    for module in imports { hash.add(module.folderName) }
    hash.add(exercise.effort == .training ? "optimized" : "")
    try module.add(to: &hash)
    return try await cache.folder("part-\(part.id)-\(hash.text)") { draft in
      try await module.compile(
        into: draft, importing: support.importFlags(imports),
        isOptimized: exercise.effort == .training)
    }.map { Part(module: module, folder: $0) }
  }

  /// A part that is compiled.
  private struct Part: Sendable {
    let module: LearnerModule
    let folder: BuildCache.Folder
  }

  private func compile(
    _ module: LearnerModule, _ parts: [Part], _ adapter: URL, into draft: URL
  ) async throws -> BuildFailure? {
    let exercise = module.exercise
    let partFlags = parts.flatMap { ["-I", $0.folder.url.path] }
    let failure = try await module.compile(
      into: draft,
      importing: support.importFlags(support.learnerModules(of: exercise)) + partFlags,
      isOptimized: exercise.effort == .training)
    if let failure { return failure }
    let modules = support.adapterModules(of: exercise, in: folders)
    let result = try await Tool.run(
      "swiftc",
      // The adapter speaks with Wire and Probe, which the learner's own module cannot see.
      Self.commonFlags + ["-package-name", ProbeSupport.package, "-module-name", "Main"]
        + ["-I", draft.path]
        + support.importFlags(modules) + partFlags
        + [module.base.relativePath(of: adapter), module.object(in: draft)]
        + parts.map { $0.module.object(in: $0.folder.url) } + support.objects(of: modules)
        + support.linkerFlags + ["-o", Probe.program(in: draft).path],
      in: module.base.root, seconds: Tool.compilerSeconds)
    if result.wasStopped { return .tooSlow(seconds: Tool.compilerSeconds) }
    guard !result.succeeded else {
      module.removeProducts(in: draft)
      return nil
    }
    return .declarations(module.names[0], BuildFailure.firstOfEachLine(in: result.output))
  }
}
