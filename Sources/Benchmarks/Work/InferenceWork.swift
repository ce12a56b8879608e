internal import CourseKit
internal import NeuralNetworks

/// Microseconds for the logits of one picture that is a tensor already.
func inferenceSamples(seconds: Double) throws -> Samples {
  let model = MLPClassifier.make(inputShape: [1, 28, 28], hidden: [256], classes: 10, seed: 1)
  model.eval()
  var generator = SeededGenerator(seed: 4)
  var picture = Tensor.zeros([1, 1, 28, 28])
  for index in 0..<picture.count { picture.elements[index] = generator.nextUniform() }
  let times = try timesOfRepeating(for: seconds) {
    let logits = try model.forward(picture)
    precondition(logits.count == 10, "there are \(logits.count) logits")
  }
  return [(.callMicroseconds, times.map { $0 * 1e6 })]
}
