/// What is done to the pictures of a data set: once when they are read, and again in every epoch.
public struct PicturePreparation: Equatable, Sendable {
  /// What is done once to each picture to learn from.
  public let training: Compose
  /// What is done once to each picture to be tested on, and to any that is predicted later.
  public let testing: Compose
  /// What is done by chance to each picture to learn from, in every epoch; empty for nothing.
  public let augmentation: Compose
  /// What pictures are normalized with; `nil` for the numbers of the training pictures.
  public let normalize: Normalize?

  /// Pictures stay as they are.
  public static let none = PicturePreparation(Compose())

  /// The same for all pictures.
  ///
  /// - Precondition: nothing in it depends on chance.
  public init(_ compose: Compose) {
    training = compose
    testing = compose
    augmentation = Compose()
    normalize = nil
  }

  /// What a file says: of the pipeline for training, what comes before chance is done once.
  public init(_ transforms: TrainTestTransforms) {
    (training, augmentation) = transforms.training.compose.split()
    testing = transforms.testing.compose
    normalize = transforms.testing.normalize
  }

  /// Whether pictures stay as they are.
  var isNothing: Bool { self == .none }
}
