/// How many students made a known mistake.
package struct MisconceptionCount: Codable, Equatable, Sendable {
  /// The exercise: `2.2-flatten`.
  package var exercise: String
  /// The name of the mistake: `channels-last`.
  package var id: String
  /// The section of the lesson to teach again.
  package var lesson: String?
  /// How many students made it, each counted once.
  package var students: Int

  /// The mistakes that were made, the most frequent first, then in the order of the exercises.
  static func counts(in students: [StudentReport]) -> [MisconceptionCount] {
    var counts: [MisconceptionCount] = []
    for student in students {
      var seen: Set<String> = []
      for exercise in student.report.exercises {
        for check in exercise.checks {
          guard let id = check.misconception, seen.insert("\(exercise.id) \(id)").inserted
          else { continue }
          if let index = counts.firstIndex(where: { ($0.exercise, $0.id) == (exercise.id, id) }) {
            counts[index].students += 1
          } else {
            counts.append(
              MisconceptionCount(
                exercise: exercise.id, id: id, lesson: check.lesson, students: 1))
          }
        }
      }
    }
    return counts.sorted { ($1.students, $0.exercise, $0.id) < ($0.students, $1.exercise, $1.id) }
  }
}
