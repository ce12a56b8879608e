internal import Images
internal import Training

/// One of the settings that an experiment compares: what is trained on which pictures.
struct Setting: Sendable {
  /// Trains once: on a data set, for so many epochs, with a seed; tells each epoch.
  typealias Training =
    @Sendable (
      _ data: TrainTestSplit, _ epochs: Int, _ seed: UInt64, _ onEpoch: @escaping () throws -> Void
    ) throws -> Outcome

  /// Its name in values and claims, such as `Dropout`; letters and digits.
  let id: String
  /// What it is called in a legend, in Spanish.
  let es: String
  /// What it is called in a legend, in English.
  let en: String
  /// All that decides its numbers, beside the seed and the data set, for those who read the record.
  let summary: String
  /// How many times the experiment's epochs it trains, as for as many steps with larger batches.
  let times: Int
  /// Trains once.
  let train: Training

  /// A setting that is trained as `course train` does it, and what is measured of it besides.
  init(
    _ id: String, es: String, en: String, _ configuration: TrainingConfiguration,
    on pictures: PictureChoice = PictureChoice(), times: Int = 1, measuring measures: [Measure] = []
  ) {
    let summary = [configuration.summary, pictures.summary] + measures.map(\.name)
    self.init(id, es: es, en: en, summary: summary.joined(separator: "; "), times: times) {
      try outcome(of: configuration, on: pictures.pictures(of: $0, seed: $2), $1, $2, measures, $3)
    }
  }

  /// A setting that is trained in a way of its own.
  init(
    _ id: String, es: String, en: String, summary: String, times: Int = 1,
    _ train: @escaping Training
  ) {
    self.id = id
    self.es = es
    self.en = en
    self.summary = times == 1 ? summary : "\(summary); epochs × \(times)"
    self.times = times
    self.train = train
  }
}
