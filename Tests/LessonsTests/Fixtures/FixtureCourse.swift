import Foundation

@testable import Lessons

/// A small course that uses every part of the dialect, for tests to build and to break.
struct FixtureCourse {
  var files: [String: String] = [
    "lessons/es/s2.md": Self.spanish, "lessons/en/s2.md": Self.english,
    "lessons/runs/2.1-order.json": Self.run, "lessons/math.json": Self.math,
    "lessons/course.json": Self.table,
    "answers/2.2-flatten/answer.es.md": "Convierte $`n`$ imágenes en *vectores*.\n",
    "answers/2.2-flatten/answer.en.md": "Turns $`n`$ images into *vectors*.\n",
    "answers/2.2-flatten/Flatten.swift": Self.code,
    "exercises/2.2-flatten/Flatten.swift": "// yours\n",
  ]

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Replaces text in a file, which has to be there.
  mutating func edit(_ file: String, _ old: String, _ new: String) {
    let text = files[file] ?? ""
    precondition(text.contains(old), "\(file) has no \(old)")
    files[file] = text.replacingOccurrences(of: old, with: new)
  }

  /// The line of a file on which a text stands.
  func line(of text: String, in file: String) -> Int {
    let before = (files[file] ?? "").components(separatedBy: text)[0]
    return before.components(separatedBy: "\n").count
  }

  /// Writes the course to a folder that goes away afterwards.
  func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let root = FileManager.default.temporaryDirectory.appending(
      path: "lessons-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "site/assets"),
      to: Self.made(root.appending(path: "site")).appending(path: "assets"))
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "site/templates"),
      to: root.appending(path: "site/templates"))
    return try body(root)
  }

  private static func made(_ folder: URL) throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The pages of the unchanged course, built once for the tests that only read them.
  static let standard = Result { try FixtureCourse().pages() }

  /// The pages of the site, by path.
  func pages() throws -> [String: String] {
    try withFolder { root in
      try SiteBuilder(courseRoot: root).site().site.files
        .filter { $0.key.hasSuffix(".html") }
        .mapValues { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The Spanish lesson as a page.
  func page() throws -> String { try pages()["es/s2.html"] ?? "" }

  /// What the builder says is wrong, one sentence each.
  func errors() throws -> [String] {
    try withFolder { root in
      do throws(LessonErrors) {
        _ = try SiteBuilder(courseRoot: root).site()
        return []
      } catch {
        return error.errors.map(\.description)
      }
    }
  }

  static let code = """
    import CourseKit

    final class Flatten {
      // [forward]
      func forward(_ input: Tensor) -> Tensor {
        let count = 28 * 28  // all pixels
        return input.reshaped([-1, count])
      }
      // [/forward]
    }

    """

  static let run = """
    {
      "version": 1, "id": "2.1-order", "command": "course repeat 2.1-order",
      "dataset": "Fashion-MNIST", "settings": {"hidden": "256"}, "seeds": [1, 2, 3],
      "seconds": 12.34, "values": {"testAccuracy": 0.8751, "images": 60000, "delta": -0.00004},
      "series": [
        {"metric": "testAccuracy", "es": "original", "en": "original", "x": [1, 2, 3],
         "mean": [0.8, 0.85, 0.87], "low": [0.79, 0.84, 0.86], "high": [0.81, 0.86, 0.88],
         "halfWidth": [0.012, 0.011, 0.014]},
        {"metric": "testAccuracy", "es": "barajada", "en": "shuffled", "x": [1, 2, 3],
         "mean": [0.8, 0.84, 0.87], "low": [0.79, 0.83, 0.86], "high": [0.81, 0.85, 0.88]},
        {"metric": "trainLoss", "es": "original", "en": "original", "x": [1, 2, 3],
         "mean": [0.6, 0.4, 0.3], "low": [0.6, 0.4, 0.3], "high": [0.6, 0.4, 0.3]}
      ]
    }
    """

  static let math = #"""
    {
      "inline": {"n": "<math><mi>n</mi></math>", "\\frac{1}{2}": "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"},
      "display": {"a = b": "<math display=\"block\"><mi>a</mi><mo>=</mo><mi>b</mi></math>"}
    }
    """#

  static let table = """
    {
      "tagline": {"es": "Un curso", "en": "A course"},
      "about": [{"es": "De qué trata.", "en": "What it is about."}],
      "sections": [
        {"number": 1, "title": {"es": "Datos", "en": "Data"},
         "summary": {"es": "Imágenes.", "en": "Images."},
         "questions": [{"id": "1.1", "title": {"es": "¿Uno?", "en": "One?"}}]},
        {"number": 2, "title": {"es": "Modelo", "en": "Model"},
         "summary": {"es": "Capas.", "en": "Layers."},
         "questions": [{"id": "2.1", "title": {"es": "¿Dos?", "en": "Two?"}}]}
      ]
    }
    """
}
