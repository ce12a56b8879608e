import Foundation

/// The scripts, styles and data of figures that run in the page, from `site/lab`.
enum LabFiles {
  static let folder = "site/lab"
  private static let widgets = "\(folder)/widgets"
  private static let data = "\(folder)/data"
  /// Folders whose scripts become one, and what it calls itself.
  private static let joined = [("engine", "PerceptronLab"), ("kit", "PerceptronKit")]

  /// The names that the attribute `widget` of a figure may have.
  static func widgetNames(of root: URL) -> [String] { names(in: widgets, of: root) }

  /// The files by their path in the site.
  ///
  /// The parts of the engine become one function in one file, those of the kit too; scripts go without their comments and
  /// indentation, which readers of a page would only wait for.
  static func files(of root: URL) throws(LessonError) -> [String: Data] {
    var files: [String: Data] = [:]
    for folder in [folder, widgets, data] {
      for path in CourseFiles.files(in: folder, of: root)
      where path.hasSuffix(".js") || path.hasSuffix(".css") {
        let isBare = folder != data && path.hasSuffix(".js")
        let contents = try contents(of: path, root)
        files[String(path.dropFirst("site/".count))] = isBare ? bare(contents) : contents
      }
    }
    for (name, global) in joined {
      var parts = Data()
      for path in CourseFiles.files(in: "\(folder)/\(name)", of: root) where path.hasSuffix(".js") {
        parts += bare(try contents(of: path, root))
      }
      guard !parts.isEmpty else { continue }
      files["lab/\(name).js"] =
        Data("var \(global) = {};\n(function () {\n\"use strict\";\n".utf8) + parts
        + Data("})();\n".utf8)
    }
    return files
  }

  /// A script without lines of comment and without indentation.
  static func bare(_ script: Data) -> Data {
    var result = Data(capacity: script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      guard !text.isEmpty, !text.starts(with: "//".utf8) else { continue }
      result += text
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  private static func names(in folder: String, of root: URL) -> [String] {
    CourseFiles.files(in: folder, of: root).filter { $0.hasSuffix(".js") }
      .map { String($0.dropFirst(folder.count + 1).dropLast(".js".count)) }
  }

  private static func contents(of path: String, _ root: URL) throws(LessonError) -> Data {
    guard let data = try? Data(contentsOf: root.appending(path: path)) else {
      throw LessonError(path, 1, .unreadable("no right to read it"))
    }
    return data
  }
}
