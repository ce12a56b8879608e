internal import Checks
internal import Foundation

/// What one student has handed in, copied into a folder of its own.
struct Submission: Sendable {
  /// The name of the student's folder.
  var id: String
  /// The private folder with the copies, laid out as the course is: `exercises/<id>/<file>`.
  var folder: URL
  /// What was found of each exercise, in their order.
  var parts: [Part]

  /// What was found of an exercise.
  enum Part: Equatable, Sendable {
    /// All of its files are copied.
    case collected
    /// This file is at none of its places.
    case notHandedIn(file: String)
    /// A file is there, but is not taken.
    case refused(SubmissionFault)
  }

  /// The places where a file of an exercise may lie in a student's folder; the first one counts.
  ///
  /// 1. `exercises/2.2-flatten/Flatten.swift`, as in the course;
  /// 2. `2.2-flatten/Flatten.swift`, the folders of the exercises alone;
  /// 3. `Flatten.swift`, unless another exercise has a file of that name.
  static func places(of file: String, in exercise: Exercise) -> [[String]] {
    let isUnique = Catalogue.exercises.filter { $0.files.contains(file) }.count == 1
    return [["exercises", exercise.id, file], [exercise.id, file]] + (isUnique ? [[file]] : [])
  }

  /// Copies the files of the exercises, and nothing else, out of a student's folder.
  ///
  /// - Throws: when the copy cannot be written; what is wrong with a submission is a ``Part``.
  static func collect(
    _ id: String, from classFolder: URL, _ exercises: [Exercise], into folder: URL
  ) throws -> Submission {
    let parts = try exercises.map { exercise -> Part in
      let home = folder.appending(path: "exercises/\(exercise.id)")
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      do {
        for file in exercise.files {
          let found = try places(of: file, in: exercise).lazy.compactMap {
            try SubmittedFile.read([id] + $0, in: classFolder)
          }.first
          guard let found else { return .notHandedIn(file: file) }
          try found.write(to: home.appending(path: file))
        }
        return .collected
      } catch let fault as SubmissionFault {
        return .refused(fault)
      }
    }
    return Submission(id: id, folder: folder, parts: parts)
  }
}
