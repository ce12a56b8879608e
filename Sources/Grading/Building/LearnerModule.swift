internal import Checks
internal import Foundation

/// The learner's files of one exercise on the way to a module.
struct LearnerModule: Sendable {
  let exercise: Exercise
  let files: [URL]
  /// The folder that messages see the files from.
  let base: CourseFolders

  /// The names of the files in messages.
  var names: [String] { files.map(base.relativePath(of:)) }

  /// The files in a folder, or why they are no source.
  static func read(
    _ exercise: Exercise, in folder: URL, base: CourseFolders
  ) -> Result<LearnerModule, BuildFailure> {
    let module = LearnerModule(
      exercise: exercise, files: exercise.files.map { folder.appending(path: $0) }, base: base)
    for (file, name) in zip(module.files, module.names) {
      guard let contents = try? Data(contentsOf: file) else {
        return .failure(.missingFile(name))
      }
      guard String(validating: contents, as: UTF8.self) != nil else {
        return .failure(.notText(name))
      }
    }
    return .success(module)
  }

  /// Adds what the module is made of.
  func add(to hash: inout ContentHash) throws {
    hash.add(exercise.module)
    for (file, name) in zip(files, names) {
      // The compiler writes the path into messages of crashes.
      hash.add(name)
      try hash.add(contentsOf: file)
    }
  }

  /// The module's object file.
  func object(in folder: URL) -> String {
    folder.appending(path: "\(exercise.module).o").path
  }

  /// Removes what compiling leaves, once it is linked.
  func removeProducts(in folder: URL) {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names ?? [] where name.hasPrefix("\(exercise.module).") {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  /// Compiles into a folder.
  ///
  /// The learner's code is held to the language's gentler mode and keeps its warnings to itself: a
  /// global variable is a matter of taste here, not an error.
  func compile(
    into folder: URL, importing flags: [String], isOptimized: Bool
  ) async throws -> BuildFailure? {
    let result = try await Tool.run(
      "swiftc",
      ProbeBuilder.commonFlags + (isOptimized ? ["-O"] : []) + ProbeSupport.traceable + [
        "-parse-as-library", "-wmo", "-enable-testing", "-module-name", exercise.module,
        "-emit-module", "-emit-module-path",
        folder.appending(path: "\(exercise.module).swiftmodule").path,
        "-c", "-o", object(in: folder),
      ] + flags + names,
      in: base.root, seconds: Tool.compilerSeconds)
    if result.wasStopped { return .tooSlow(seconds: Tool.compilerSeconds) }
    guard !result.succeeded else { return nil }
    return BuildFailure(compilerOutput: result.output, learnerFiles: names)
  }
}
