public import Checks
public import Foundation

/// Compiles the learner's files of an exercise into a probe.
public struct ProbeBuilder: Sendable {
  let folders: CourseFolders
  private let support: ProbeSupport

  /// A builder for exercises of the course in the folders; compiles those of our own modules that
  /// they need if they have changed.
  ///
  /// - Throws: ``GradingError``.
  public init(
    _ folders: CourseFolders, for exercises: [Exercise] = Catalogue.exercises
  ) async throws {
    self.folders = folders
    support = try await ProbeSupport.prepare(folders, for: exercises)
  }

  /// What came of compiling.
  public enum Outcome: Sendable {
    /// The program that answers questions.
    case built(URL)
    /// The learner's code does not compile.
    case doesNotCompile(BuildFailure)
  }

  /// The probe of an exercise, from the cache if nothing has changed.
  ///
  /// - Parameters:
  ///   - sources: The folder with the learner's files.
  ///   - cache: Where to build; submissions of a class each have their own.
  ///   - base: The folder that messages see the files from, if not the root of the course.
  /// - Throws: ``GradingError`` for faults of ours.
  public func build(
    _ exercise: Exercise, from sources: URL, cache: URL? = nil, base: URL? = nil
  ) async throws -> Outcome {
    let names = CourseFolders(root: base ?? folders.root)
    let files = exercise.files.map { sources.appending(path: $0) }
    for file in files {
      guard let contents = try? Data(contentsOf: file) else {
        return .doesNotCompile(.missingFile(names.relativePath(of: file)))
      }
      guard String(validating: contents, as: UTF8.self) != nil else {
        return .doesNotCompile(.notText(names.relativePath(of: file)))
      }
    }
    let adapter = folders.adapters.appending(path: "\(exercise.id).swift")
    guard FileManager.default.fileExists(atPath: adapter.path) else {
      throw GradingError.missing(folders.relativePath(of: adapter))
    }
    var hash = ContentHash()
    for module in support.adapterModules(of: exercise) { hash.add(module.folderName) }
    hash.add(exercise.module)
    for file in files + [adapter] {
      // The compiler writes the path into messages of crashes.
      hash.add(names.relativePath(of: file))
      try hash.add(contentsOf: file)
    }
    let home = (cache ?? folders.cache).appending(path: "\(exercise.id)-\(hash.text)")
    let probe = home.appending(path: "probe")
    if FileManager.default.fileExists(atPath: probe.path) { return .built(probe) }
    return try await compile(exercise, files, adapter, into: home, names)
  }

  private func compile(
    _ exercise: Exercise, _ files: [URL], _ adapter: URL, into home: URL,
    _ base: CourseFolders
  ) async throws -> Outcome {
    let draft = home.deletingLastPathComponent().appending(path: "draft-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: draft) }
    try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)

    let object = draft.appending(path: "exercise.o").path
    let names = files.map(base.relativePath(of:))
    // The learner's code is held to the language's gentler mode and keeps its warnings to itself:
    // a global variable is a matter of taste here, not an error.
    let common = ["-parse-as-library", "-swift-version", "5", "-suppress-warnings"]
    let exerciseResult = try await Tool.run(
      "swiftc",
      common + ["-wmo", "-gline-tables-only", "-enable-testing", "-module-name", exercise.module]
        + ["-emit-module", "-emit-module-path"]
        + [draft.appending(path: "\(exercise.module).swiftmodule").path]
        + ["-c", "-o", object]
        + support.importFlags(support.learnerModules(of: exercise)) + names,
      in: base.root, seconds: Tool.compilerSeconds)
    if exerciseResult.wasStopped {
      return .doesNotCompile(.tooSlow(seconds: Tool.compilerSeconds))
    }
    guard exerciseResult.succeeded else {
      return .doesNotCompile(
        BuildFailure(compilerOutput: exerciseResult.output, learnerFiles: names))
    }
    let probe = draft.appending(path: "probe").path
    let modules = support.adapterModules(of: exercise)
    let result = try await Tool.run(
      "swiftc",
      common + ["-module-name", "Main", "-I", draft.path]
        + support.importFlags(modules)
        + [base.relativePath(of: adapter), object] + support.objects(of: modules)
        + support.linkerFlags + ["-o", probe],
      in: base.root, seconds: Tool.compilerSeconds)
    if result.wasStopped { return .doesNotCompile(.tooSlow(seconds: Tool.compilerSeconds)) }
    guard result.succeeded else {
      return .doesNotCompile(
        .declarations(names[0], BuildFailure.firstOfEachLine(in: result.output)))
    }
    do {
      try FileManager.default.moveItem(at: draft, to: home)
    } catch {
      // Somebody else was faster with the same contents, which is as good.
      guard FileManager.default.fileExists(atPath: home.path) else { throw error }
    }
    return .built(home.appending(path: "probe"))
  }
}
