package import Checks
package import Foundation
internal import Localization
internal import Synchronization

/// Grades a class: collects what was handed in, judges it, and never lets one student stop the rest.
package struct ClassGrading: Sendable {
  private let judge: any Judging
  private let exercises: [Exercise]
  private let seeds: MarkSeeds

  /// A grading of some exercises by a judge, the same that the learners use.
  ///
  /// - Parameter seeds: Where the seeds of the marks come from; that of the judge if it is not said.
  package init(judge: any Judging, exercises: [Exercise], seeds: MarkSeeds? = nil) {
    self.judge = judge
    self.exercises = exercises
    self.seeds = seeds ?? .same(judge.seed)
  }

  /// How far a grading is.
  package struct Progress: Sendable {
    /// Students that are done.
    package var done: Int
    /// Students of the class.
    package var total: Int
    /// A student who has just been taken up, safe to print; nil when one is done.
    package var student: String?
  }

  /// The students of a class: the names of the subfolders, sorted.
  ///
  /// - Throws: ``GradingError`` when the folder holds no class, which is better known before anything
  ///   is compiled.
  package static func students(in folder: URL) throws -> [String] {
    try SubmissionFolder(folder).students
  }

  /// The report on a folder with one subfolder for each student.
  ///
  /// All files are copied before any code runs, so that no submission can change another.
  ///
  /// - Parameters:
  ///   - date: When grading began.
  ///   - scratch: Where a folder for copies and probes is made, and removed at the end.
  ///   - onProgress: Called from any thread, never twice at once.
  /// - Throws: ``GradingError`` when the class as a whole cannot be graded.
  package func report(
    on folder: URL, date: Date = Date(),
    scratch: URL = FileManager.default.temporaryDirectory,
    onProgress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> ClassReport {
    let classFolder = try SubmissionFolder(folder)
    let scratch = scratch.appending(path: "perceptron-grading-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let submissions: [Submission]
    do {
      try FileManager.default.createDirectory(
        at: scratch, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      // What an exercise is put together from is needed too, though it may have no mark here.
      let parts = exercises.flatMap(Catalogue.parts(of:)).filter { part in
        !exercises.contains { $0.id == part.id }
      }
      submissions = try classFolder.students.enumerated().map { index, student in
        try Submission.collect(
          student, from: classFolder.url, exercises + parts,
          into: scratch.appending(path: "\(index)"))
      }
    } catch {
      throw GradingError.notWritable(scratch.path, reason: SystemReason(error))
    }
    let progress = Mutex(Progress(done: 0, total: submissions.count))
    let reports = try await concurrentMap(submissions) { submission in
      progress.withLock {
        $0.student = submission.id.oneLine
        onProgress($0)
      }
      let report = try await report(on: submission)
      try? FileManager.default.removeItem(at: submission.folder)
      progress.withLock {
        $0.done += 1
        $0.student = nil
        onProgress($0)
      }
      return report
    }
    var students = reports
    for (index, name) in PageNames.names(for: reports.map(\.id)).enumerated() {
      students[index].page = "students/\(name).html"
    }
    return ClassReport(
      date: date, seeds: seeds, limits: judge.limits, exercises: exercises,
      students: students, ignored: classFolder.ignored)
  }

  private func report(on submission: Submission) async throws -> StudentReport {
    var reports: [ExerciseReport] = []
    for (exercise, part) in zip(exercises, submission.parts) {
      var assignment = Assignment(
        exercise, in: submission.folder.appending(path: "exercises/\(exercise.id)"))
      assignment.cache = submission.folder.appending(path: "probes")
      assignment.base = submission.folder
      let seed = seeds.seed(student: submission.id, exercise: exercise.id)
      assignment.markSeed = seed
      var report: ExerciseReport
      switch part {
      case .notHandedIn(let file):
        let places = Submission.places(of: file, in: exercise).map { $0.joined(separator: "/") }
        report = ExerciseReport(
          on: assignment, in: judge.folders, .unfinished, .notHandedIn(places: places))
      case .refused(let fault):
        report = ExerciseReport(on: assignment, in: judge.folders, .notGradable, .refused(fault))
      case .collected:
        report = try await judge.report(on: assignment).forClass
      }
      report.seed = seed
      reports.append(report)
    }
    let report = Report(
      seed: seeds.seed, sources: submission.id, limits: judge.limits, exercises: reports)
    return StudentReport(id: submission.id, page: "", report: report)
  }
}
