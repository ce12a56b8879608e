internal import Numbering
internal import Presentation

/// The columns of a class on a terminal: the exercises, or where these are too many, the sections.
struct ClassColumns {
  /// What a terminal is wide at least.
  static let width = 80
  /// The least room for the names.
  static let names = 16
  /// The space between the names and the first column.
  static let gap = 2

  let columns: [Column]
  /// Whether each column is a section.
  let areSections: Bool
  /// The width of a column, the space behind it included.
  let cell: Int
  /// The room for names.
  let nameWidth: Int

  /// One or more exercises that share a column.
  struct Column {
    let heading: String
    let maximumPoints: Int
    /// The places of its exercises in every report.
    let places: [Int]
  }

  init(_ report: ClassReport, names: [String]) {
    let exercises = Self.columns(of: report, by: \.number)
    let digits = "\(report.maximumPoints)".count
    // The heading of the last column is a word of five letters.
    let (short, long) = (max(5, digits), max(5, 2 * digits + 1))
    // A sign, a space, the points twice with a stroke between them, and two spaces.
    let full = 2 * Self.digits(exercises) + 5
    areSections = Self.names + Self.gap + full * exercises.count + long > Self.width
    if areSections {
      columns = Self.columns(of: report, by: \.section)
      // The points possible have a line of their own, so that the table stays narrow.
      cell = Self.digits(columns) + 4
    } else {
      columns = exercises
      cell = full
    }
    let room = Self.width - Self.gap - cell * columns.count - (areSections ? short : long)
    let longest = names.map(\.columns).max() ?? 0
    nameWidth = max(Self.names, min(longest, room))
  }

  /// What came of a student's exercises in a column, and the points unless one was not judged.
  func verdict(of student: StudentReport, in column: Column) -> (outcome: Outcome, points: Int?) {
    let exercises = column.places.map { student.report.exercises[$0] }
    let outcome = Outcome.worst(of: exercises.map(\.outcome))
    let points = exercises.reduce(0) { $0 + $1.points }
    return (outcome, outcome == .notGradable ? nil : points)
  }

  private static func columns(
    of report: ClassReport, by heading: (QuestionID) -> String
  ) -> [Column] {
    var places: [(heading: String, places: [Int])] = []
    for (place, exercise) in report.exercises.enumerated() {
      let name = heading(QuestionID(exercise.id))
      if let last = places.indices.last, places[last].heading == name {
        places[last].places.append(place)
      } else {
        places.append((name, [place]))
      }
    }
    return places.map { name, places in
      Column(
        heading: name,
        maximumPoints: places.reduce(0) { $0 + report.exercises[$1].maximumPoints },
        places: places)
    }
  }

  private static func digits(_ columns: [Column]) -> Int {
    columns.map { "\($0.maximumPoints)".count }.max() ?? 0
  }
}
