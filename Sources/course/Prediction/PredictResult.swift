internal import CourseKit
internal import NeuralNetworks

/// What `course predict --json` prints; `docs/json.md` describes it.
struct PredictResult: Encodable {
  var version = 1
  var weights: String
  var parameters: Int
  var classNames: [String]
  /// What was assumed about a network whose file does not say it, in English.
  var assumptions: [String]
  /// The share of pictures with a known class that were classified right; `nil` without any.
  var accuracy: Double?
  var images: [Image]
  /// The files that could not be read and were left out.
  var skipped: [String]

  struct Image: Encodable {
    var name: String
    /// The index of the true class; `nil` when it is not known.
    var label: Int?
    /// The index of the most probable class.
    var prediction: Int
    var probabilities: [Double]
    var logits: [Float]

    init(name: String, label: Int?, logits: [Float]) {
      self.name = name
      self.label = label
      self.logits = logits
      probabilities = softmax(logits)
      prediction = logits.indices.max { logits[$0] < logits[$1] } ?? 0
    }

    /// The indices of the most probable classes, the first of equals first.
    func top(_ count: Int) -> [Int] {
      Array(
        probabilities.indices.sorted {
          (probabilities[$1], $0) < (probabilities[$0], $1)
        }.prefix(count))
    }
  }
}
