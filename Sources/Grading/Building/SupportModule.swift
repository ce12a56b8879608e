internal import Foundation

/// One of our modules as a probe may need it.
struct SupportModule: Codable, Sendable {
  let name: String
  let files: [URL]
  /// Our modules that it imports itself, in no order.
  let imports: [String]
  /// What it and everything that it imports is made of.
  let key: String

  /// The folder that holds it once it is compiled.
  var folderName: String { "\(name)-\(key)" }

  /// The modules with all that they import, each behind its imports.
  ///
  /// What a module imports is read from its import lines, so there is no second table of the graph.
  ///
  /// - Throws: ``GradingError/unreadable(_:reason:)`` when a source cannot be read.
  static func closure(
    of names: [String], in sources: URL, compiler: String
  ) throws -> [SupportModule] {
    var found: [SupportModule] = []
    func visit(_ name: String) throws {
      guard !found.contains(where: { $0.name == name }) else { return }
      let files = swiftFiles(below: sources.appending(path: name))
      var hash = ContentHash()
      hash.add(compiler)
      var imports: Set<String> = []
      for file in files {
        let contents: Data
        do {
          contents = try Data(contentsOf: file)
        } catch {
          throw GradingError.missing(file.path)
        }
        hash.add(file.lastPathComponent)
        hash.add(contents)
        hash.add("")
        imports.formUnion(ImportLines.names(in: contents))
      }
      let own = imports.filter { hasSources($0, in: sources) }.sorted()
      for module in own { try visit(module) }
      for module in found where own.contains(module.name) { hash.add(module.key) }
      found.append(SupportModule(name: name, files: files, imports: own, key: hash.text))
    }
    for name in names { try visit(name) }
    return found
  }

  /// The adapters of the exercises are compiled with the exercise and belong to no module.
  private static func swiftFiles(below folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .filter { $0.deletingLastPathComponent().lastPathComponent != "Adapters" }
      .sorted { $0.path < $1.path }
  }

  static func hasSources(_ name: String, in sources: URL) -> Bool {
    FileManager.default.fileExists(atPath: sources.appending(path: name).path)
      && !FileManager.default.fileExists(
        atPath: sources.appending(path: "\(name)/module.modulemap").path)
  }
}
