package import Checks
package import Foundation

/// What a judge is asked to judge: one exercise, whose files lie in a folder.
package struct Assignment: Sendable {
  /// The exercise.
  package var exercise: Exercise
  /// The folder with its files.
  package var folder: URL
  /// The folder that holds the exercises that it is put together from, if they are not beside it.
  package var parts: URL?
  /// Where to build, if not in the course's own cache.
  package var cache: URL?
  /// The folder that the report sees the files from, if not the root of the course.
  package var base: URL?
  /// How many checks may be asked at a time; what they come to is the same.
  package var checksAtOnce = 1
  /// The seed of a mark, which is asked in full and with pictures that were not seen before; nil where
  /// a learner checks the code.
  package var markSeed: UInt64?
  /// Whether nothing more is asked once something is wrong.
  package var stopsAtFirstFailure = false

  /// An exercise whose files lie in a folder.
  package init(_ exercise: Exercise, in folder: URL) {
    self.exercise = exercise
    self.folder = folder
  }

  /// The file to open, seen from the base or the root of the course.
  func file(in course: CourseFolders) -> String {
    CourseFolders(root: base ?? course.root)
      .relativePath(of: folder.appending(path: exercise.files[0]))
  }
}
