internal import Images
internal import Training

/// One of the settings that an experiment compares: what is trained on which pictures.
struct Setting: Sendable {
  /// Its name in values and claims, such as `Dropout`; letters and digits.
  let id: String
  /// What it is called in a legend, in Spanish.
  let es: String
  /// What it is called in a legend, in English.
  let en: String
  /// How the network is trained; the epochs and the seed are the experiment's.
  var configuration: TrainingConfiguration
  /// On which pictures.
  var pictures: PictureChoice

  /// A setting.
  init(
    _ id: String, es: String, en: String, _ configuration: TrainingConfiguration,
    on pictures: PictureChoice = PictureChoice()
  ) {
    self.id = id
    self.es = es
    self.en = en
    self.configuration = configuration
    self.pictures = pictures
  }

  /// All that decides its numbers, beside the seed and the data set.
  var key: String { "\(configuration) \(pictures)" }
}
