internal import CourseKit
internal import Images
internal import Training

extension Setting {
  /// A setting whose training is stopped by a fifth of its training pictures, which it does not learn
  /// from, and tested on pictures that had no say in it.
  ///
  /// Stopping by the test pictures would choose the epoch that suits them.
  static func stoppedByHeldOut(
    _ id: String, es: String, en: String, _ configuration: TrainingConfiguration,
    on choice: PictureChoice
  ) -> Setting {
    let summary = "\(configuration.summary); \(choice.summary); stopped by a fifth held out"
    return Setting(id, es: es, en: en, summary: summary) { data, epochs, seed, onEpoch in
      let pictures = try choice.pictures(of: data, seed: seed)
      var generator = SeededGenerator(seed: seed &+ 41)
      let (part, heldOut) = pictures.train.stratifiedSplit(testFraction: 0.2, using: &generator)
      return try outcome(
        of: configuration, on: pictures.replacing(train: part, test: heldOut), epochs, seed,
        [.testing(on: pictures.test)], onEpoch)
    }
  }
}
