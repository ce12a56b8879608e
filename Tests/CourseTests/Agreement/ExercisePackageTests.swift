import Checks
import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// `exercises/Package.swift` says of each exercise what the catalogue says.
struct ExercisePackageTests {
  /// What `swift package dump-package` prints.
  private struct Manifest: Decodable {
    var targets: [Target]
  }

  private struct Target: Decodable {
    var name: String
    var type: String
    var path: String?
    var dependencies: [Dependency]
  }

  private struct Dependency: Decodable {
    /// The name of a module of the course, and more.
    var product: [String?]?
    /// The name of another exercise's module, and more.
    var byName: [String?]?
  }

  private static func targets() async throws -> [Target] {
    let folder = FilePath(CourseTool.root.appending(path: "exercises").path)
    let record = try await Subprocess.run(
      .name("swift"), arguments: ["package", "dump-package"], workingDirectory: folder,
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    try #require(record.terminationStatus == .exited(0), "\(record.standardError)")
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(record.standardOutput.utf8))
    return manifest.targets.filter { $0.type == "regular" }
  }

  @Test func everyExerciseIsATarget() async throws {
    let targets = try await Self.targets()
    #expect(targets.map(\.path) == Catalogue.exercises.map(\.id))
    #expect(targets.map(\.name) == Catalogue.exercises.map(\.module))
  }

  @Test func targetsDependOnWhatExercisesMayImport() async throws {
    let targets = try await Self.targets()
    for (target, exercise) in zip(targets, Catalogue.exercises) {
      #expect(
        Set(target.dependencies.compactMap { $0.product?[0] })
          == Set(["CourseKit"] + exercise.imports), "\(exercise.id)")
      #expect(
        Set(target.dependencies.compactMap { $0.byName?[0] })
          == Set(Catalogue.parts(of: exercise).map(\.module)), "\(exercise.id)")
    }
  }
}
