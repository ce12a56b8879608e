internal import CourseKit
internal import Images
internal import NeuralNetworks

/// A mistake in a training, or none: what of a healthy training it changes.
struct Mistake: Sendable {
  /// The setting's name in values and claims.
  let id: String
  /// What it is called in a legend, in Spanish.
  let es: String
  /// What it is called in a legend, in English.
  let en: String
  /// The learning rate of SGD.
  var rate = 0.1
  /// What is left out of the loop or done wrong in it.
  var loop = HandLoop(batchSize: 32)
  /// What the pixels are normalized with.
  var scale = PictureChoice.Scale.standard
  /// What is done to the pictures.
  var change: PictureChange?
  /// The probability that a hidden unit is dropped.
  var dropout = 0.0
  /// The bias that hidden units start with; `nil` for what they have.
  var bias: Float?
  /// Makes the loss.
  var makeLoss: @Sendable () -> any Loss = { CrossEntropyLoss() }

  /// The setting that trains with it.
  var setting: Setting {
    Setting(id, es: es, en: en, summary: summary) { data, epochs, seed, onEpoch in
      let choice = PictureChoice(trainPerClass: 200, testPerClass: 500, scale: scale)
      var (pictures, clean) = try choice.pictures(of: data, seed: seed).withHalfSetAside()
      if let change { pictures = try change.apply(pictures, seed) }
      let model = MLPClassifier.make(
        inputShape: [pictures.shape.count], hidden: [128], classes: pictures.classNames.count,
        dropout: dropout, seed: seed)
      if let bias, let first = model.parameters.first(where: { $0.value.rank == 1 }) {
        first.value = Tensor(shape: first.value.shape, repeating: bias)
      }
      var loop = loop
      loop.cleanPictures = clean
      return try loop.train(
        model, SGD(model.parameters, learningRate: rate), makeLoss(), on: pictures,
        epochs: epochs, seed: seed, onEpoch: onEpoch)
    }
  }

  /// All that decides the numbers; the name tells the loss.
  private var summary: String {
    var parts = [
      "\(en): MLP 128, sgd \(rate), batch 32, 200 per class, 250 to test, scale \(scale)"
    ]
    if let change { parts.append(change.name) }
    if dropout > 0 { parts.append("dropout \(dropout)") }
    if let bias { parts.append("hidden biases \(bias)") }
    if !loop.clearsGradients { parts.append("gradients never cleared") }
    if !loop.shuffles { parts.append("in order") }
    if loop.testsInTrainingMode { parts.append("tested in training mode") }
    return parts.joined(separator: ", ")
  }
}
