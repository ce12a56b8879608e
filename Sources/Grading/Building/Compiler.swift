internal import Foundation

/// The Swift compiler that `PATH` leads to.
enum Compiler {
  /// What changes when the compiler does: its file, size and date.
  ///
  /// Asking it for its version would start it, and cost a tenth of a second at every check.
  ///
  /// - Throws: ``GradingError/missingTool(_:)``.
  static func identity() throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.split(separator: ":") {
      let file = URL(filePath: String(folder)).appending(path: "swiftc").resolvingSymlinksInPath()
      guard FileManager.default.isExecutableFile(atPath: file.path),
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
      else { continue }
      let date = attributes[.modificationDate] as? Date
      return "\(file.path) \(attributes[.size] ?? 0) \(date?.timeIntervalSince1970 ?? 0)"
    }
    throw GradingError.missingTool("swiftc")
  }
}
