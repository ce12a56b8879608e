internal import Checks
internal import Foundation

/// Where the files of an exercise and of the exercises that it is built from are taken.
struct ExerciseSources: Sendable {
  /// The folder with the files of the exercise.
  var folder: URL
  /// The folder that holds a folder for each part.
  var parts: URL
  /// The parts that are taken from the model answers instead, by id.
  var answered: Set<String> = []

  /// Parts are looked for beside the exercise, as in the course and in a submission.
  init(folder: URL, parts: URL? = nil) {
    self.folder = folder
    self.parts = parts ?? folder.deletingLastPathComponent()
  }

  /// The folder of a part.
  func folder(ofPart id: String, in course: CourseFolders) -> URL {
    (answered.contains(id) ? course.answers : parts).appending(path: id)
  }
}
