package import Checks
package import CourseKit
package import Foundation
package import Localization

/// What came of a class: everything that its pages, its CSV and its JSON show.
package struct ClassReport: Codable, Equatable, Sendable {
  /// Tells this format from others, and an earlier report from a folder of somebody's own.
  package static let format = "perceptron-class-report"

  /// ``format``.
  package var format = Self.format
  /// The version of this format.
  package var version = 3
  /// When grading began, to the second.
  package var date: Date
  /// The seed of all marks, if one was named; otherwise each mark has its own.
  package var seed: UInt64?
  /// The fingerprint of the key that the seeds of the marks were made with, unless a seed was named.
  package var key: String?
  /// On which pictures networks were examined; nil where none was.
  package var testPictures: TestPictures?
  /// What each check was allowed to use up.
  package var limits: ProbeLimits
  /// The kernel of matrix products on this machine, and why: numbers of another differ in the last digits.
  package var kernel: KernelChoice
  /// What guarded the machine, and what did not.
  package var protections: [Protection]
  /// The exercises that were graded.
  package var exercises: [Column]
  /// Points possible.
  package var maximumPoints: Int
  /// The mean points of the students with a mark; nil without any.
  package var meanPoints: Double?
  /// The students, sorted by their names.
  package var students: [StudentReport]
  /// The known mistakes that were made, the most frequent first.
  package var misconceptions: [MisconceptionCount]
  /// Files that lie beside the students' folders, which nobody looked at.
  package var ignored: [String]

  /// An exercise of the class report.
  package struct Column: Codable, Equatable, Sendable {
    /// Section, question and name: `2.2-flatten`.
    package var id: String
    /// The title.
    package var title: Localized
    /// Points possible.
    package var maximumPoints: Int
    /// The mean points of the students for whom it was judged; nil without any.
    package var meanPoints: Double?
    /// For how many students it passed.
    package var passed: Int
  }

  init(
    date: Date, seeds: MarkSeeds, limits: ProbeLimits, exercises: [Exercise],
    students: [StudentReport], ignored: [String]
  ) {
    self.date = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
    seed = seeds.seed
    key = seeds.fingerprint
    testPictures = exercises.contains { $0.id == Exercise.yourNetwork.id } ? .here : nil
    self.limits = limits
    kernel = matrixKernel
    protections = Protection.all
    self.exercises = exercises.enumerated().map { index, exercise in
      let reports = students.map { $0.report.exercises[index] }
      return Column(
        id: exercise.id, title: exercise.title, maximumPoints: exercise.points,
        meanPoints: Self.mean(reports.compactMap(\.givenPoints)),
        passed: reports.filter { $0.outcome == .passed }.count)
    }
    maximumPoints = exercises.reduce(0) { $0 + $1.points }
    meanPoints = Self.mean(students.compactMap(\.points))
    self.students = students
    misconceptions = MisconceptionCount.counts(in: students)
    self.ignored = ignored
  }

  private static func mean(_ points: [Int]) -> Double? {
    points.isEmpty ? nil : Double(points.reduce(0, +)) / Double(points.count)
  }

  /// Whether something of the course or the machine kept a student from a mark.
  package var hasFaults: Bool {
    students.contains(where: \.isHeldUpByCourse)
  }

  /// The students without a mark.
  package var notGradable: [StudentReport] { students.filter { $0.status == .notGradable } }
}
