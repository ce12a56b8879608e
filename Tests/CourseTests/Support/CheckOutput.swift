/// What `course check --json` prints, by the keys that `docs/json.md` promises.
struct CheckOutput: Decodable, Equatable {
  var version: Int
  var seed: Int
  var sources: String
  var limits: Limits
  var points: Int
  var maximumPoints: Int
  var exercises: [Exercise]

  struct Limits: Decodable, Equatable {
    var cpuSeconds: Int
    var wallSeconds: Double
    var memoryBytes: Int
    var outputBytes: Int
  }

  struct Sentence: Decodable, Equatable {
    var es: String
    var en: String
  }

  struct Exercise: Decodable, Equatable {
    var id: String
    var title: Sentence
    var outcome: String
    var points: Int
    var maximumPoints: Int
    var file: String
    var explanation: Sentence?
    var compiler: [String]
    var checks: [Check]

    /// The outcomes of the checks, in order.
    var outcomes: [String] { checks.map(\.outcome) }

    subscript(check id: String) -> Check? { checks.first { $0.id == id } }
  }

  struct Check: Decodable, Equatable {
    var id: String
    var sentence: Sentence
    var outcome: String
    var points: Int
    var maximumPoints: Int
    var explanation: [Sentence]
    var misconception: String?
    var diagnosis: Sentence?
    var lesson: String?
    var printed: String?
  }

  subscript(id: String) -> Exercise? { exercises.first { $0.id == id } }
}
