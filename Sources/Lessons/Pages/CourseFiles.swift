import Foundation
import RunRecords

/// What the lessons cite: recorded runs, formulas, code, exercises and model answers.
struct CourseFiles: Sendable {
  let root: URL
  var runs: [String: RunRecord]
  var math: MathLock
  let pictures: PictureStore
  /// The names of what figures can run in the page.
  let widgets: [String]

  /// Reads the runs and the locked formulas; what is wrong with a file goes to `errors`.
  init(root: URL, errors: inout [LessonError]) {
    self.root = root
    pictures = PictureStore(root: root)
    widgets = LabFiles.widgetNames(of: root)
    runs = [:]
    math = MathLock(inline: [:], display: [:])
    let paths = Self.files(in: "lessons/runs", of: root).filter { $0.hasSuffix(".json") }
    let records = Parallel.map(paths) { path throws(LessonError) in
      let record: RunRecord = try Self.decode(path, of: root)
      try Self.check(record, path: path)
      return record
    }
    for record in records {
      switch record {
      case .success(let record): runs[record.id] = record
      case .failure(let error): errors.append(error)
      }
    }
    if exists(MathLock.file) {
      do throws(LessonError) {
        math = try decode(MathLock.file)
      } catch {
        errors.append(error)
      }
    }
  }

  /// The text of a file of the course.
  func text(of path: String) throws(LessonError) -> String {
    try Self.text(of: path, of: root)
  }

  /// More than this nobody wrote by hand, and reading it would take minutes.
  private static let maximumSize = 4 * 1024 * 1024

  private static func text(of path: String, of root: URL) throws(LessonError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: root.appending(path: path))
    } catch {
      throw LessonError(path, 1, .unreadable("no such file, or no right to read it"))
    }
    guard data.count <= maximumSize else {
      throw LessonError(
        path, 1, .unreadable("it has \(data.count) bytes, and \(maximumSize) are the limit"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw LessonError(path, 1, .notUTF8)
    }
    // Line ends of other systems would stay in code and front matter.
    return text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
  }

  /// A value in a JSON file of the course.
  func decode<Value: Decodable>(_ path: String) throws(LessonError) -> Value {
    try Self.decode(path, of: root)
  }

  private static func decode<Value: Decodable>(
    _ path: String, of root: URL
  ) throws(LessonError) -> Value {
    let text = try text(of: path, of: root)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw LessonError(path, 1, .notJSON(reason(error)))
    } catch {
      throw LessonError(path, 1, .notJSON("it does not parse"))
    }
  }

  /// Whether a file or folder is there.
  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// Whether a path, with its symbolic links followed, stays inside the course.
  func isInside(_ path: String) -> Bool {
    let base = root.resolvingSymlinksInPath().standardizedFileURL.path + "/"
    return root.appending(path: path).resolvingSymlinksInPath().standardizedFileURL.path
      .hasPrefix(base)
  }

  /// The files that a learner edits for an exercise, sorted; empty while it does not exist.
  func stubs(of exercise: String) -> [String] {
    Self.files(in: "exercises/\(exercise)", of: root).filter { $0.hasSuffix(".swift") }
  }

  /// The paths of the files in a folder, relative to the course and sorted.
  static func files(in folder: String, of root: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
  }

  private static func check(_ record: RunRecord, path: String) throws(LessonError) {
    guard path == "lessons/runs/\(record.id).json" else {
      throw LessonError(path, 1, .runName(record.id))
    }
    for series in record.series {
      let name = "\(series.metric): \(series.en)"
      let curves = [series.mean, series.low, series.high]
      guard !series.x.isEmpty, curves.allSatisfy({ $0.count == series.x.count }) else {
        throw LessonError(path, 1, .badCurve(name, reason: "its lists differ in length"))
      }
      guard (curves + [series.x]).joined().allSatisfy(\.isFinite) else {
        throw LessonError(path, 1, .badCurve(name, reason: "it has values that are not finite"))
      }
      guard zip(series.x, series.x.dropFirst()).allSatisfy(<) else {
        throw LessonError(path, 1, .badCurve(name, reason: "its x values do not increase"))
      }
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(place(context.codingPath)) lacks \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context.codingPath)) has another type than expected"
    default: "it does not parse"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return names.isEmpty ? "the top" : names.joined(separator: ".")
  }
}
