import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// What `Package.swift` says, as the package manager understands it.
struct PackageManifest: Decodable {
  var targets: [Target]

  struct Target: Decodable {
    var name: String
    /// `regular`, `executable`, `test` or `system`.
    var type: String
    /// The modules that it may import: targets of the package and products of others, which are
    /// called as their modules are.
    var imports: [String]
    /// The upcoming features of the language that it is written in.
    var features: [String]
    /// The compiler's flags that it is built with in every configuration.
    var flags: [String]

    private enum CodingKeys: CodingKey { case name, type, dependencies, settings }

    private struct Dependency: Decodable {
      var byName: [String?]?
      var target: [String?]?
      var product: [Part]?

      /// The name stands first; what follows may be a condition or a table.
      struct Part: Decodable {
        var text: String?
        init(from decoder: any Decoder) throws {
          text = try? decoder.singleValueContainer().decode(String.self)
        }
      }
    }

    private struct Setting: Decodable {
      var kind: Kind
      var condition: Condition?

      struct Condition: Decodable {
        var config: String?
      }
      struct Kind: Decodable {
        var enableUpcomingFeature: Value<String>?
        var unsafeFlags: Value<[String]>?
      }
      struct Value<Content: Decodable>: Decodable {
        var content: Content
        private enum CodingKeys: String, CodingKey { case content = "_0" }
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(String.self, forKey: .name)
      type = try container.decode(String.self, forKey: .type)
      imports = try container.decode([Dependency].self, forKey: .dependencies).map {
        try #require($0.byName?.first ?? $0.target?.first ?? $0.product?.first?.text)
      }
      let settings = try container.decode([Setting].self, forKey: .settings)
      features = settings.compactMap(\.kind.enableUpcomingFeature?.content)
      flags = settings.filter { $0.condition?.config == nil }
        .flatMap { $0.kind.unsafeFlags?.content ?? [] }
    }
  }

  /// The manifest of the course, read once.
  static let course = Task {
    try await withTemporaryFolder { folder in
      // A folder of its own: the package manager that runs the tests may hold the usual one.
      let record = try await Subprocess.run(
        .name("swift"), arguments: ["package", "dump-package", "--scratch-path", "\(folder.path)"],
        workingDirectory: FilePath(CourseTool.root.path), output: .string(limit: 8 << 20),
        error: .string(limit: 1 << 20))
      let status = record.terminationStatus
      try #require(status == .exited(0), "\(record.standardError)")
      return try JSONDecoder().decode(
        PackageManifest.self, from: Data(record.standardOutput.utf8))
    }
  }
}
