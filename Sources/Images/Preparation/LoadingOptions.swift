/// How the pictures of a data set are read and prepared.
public struct LoadingOptions: Sendable {
  /// What is done to pictures.
  public var preparation: Preparation
  /// What part of each class is held out for testing where a folder does not say it, between 0 and
  /// 1; `nil` for a fifth.
  public var testShare: Double?
  /// Whether pictures that cannot be read are left out; otherwise the first is an error.
  public var skipsUnreadable: Bool
  /// Threads that read pictures, 1 or more.
  public var threads: Int
  /// Is told now and then how many of how many pictures were read.
  public var progress: (@Sendable (_ read: Int, _ of: Int) -> Void)?

  /// What is done to pictures.
  public enum Preparation: Equatable, Sendable {
    /// They are brought to a size; without one, only those of a folder in which they differ.
    case sizing(PictureSizing)
    /// What a file of that path says.
    case transforms(TrainTestTransforms, path: String)
    /// What was done to the pictures that a network learned from.
    case learned(Compose)
  }

  /// Options; without arguments, what a folder without sizes and choices needs.
  public init(
    preparation: Preparation = .sizing(PictureSizing()), testShare: Double? = nil,
    skipsUnreadable: Bool = false, threads: Int = 1,
    progress: (@Sendable (_ read: Int, _ of: Int) -> Void)? = nil
  ) {
    self.preparation = preparation
    self.testShare = testShare
    self.skipsUnreadable = skipsUnreadable
    self.threads = threads
    self.progress = progress
  }
}

extension LoadingOptions.Preparation {
  /// What is done to pictures, with the size as it was given.
  var resolved: PicturePreparation {
    switch self {
    case .sizing(let sizing): PicturePreparation(sizing.compose)
    case .transforms(let transforms, _): PicturePreparation(transforms)
    case .learned(let compose): PicturePreparation(compose)
    }
  }

  /// What an error about the shapes of prepared pictures calls the place; `nil` without a file.
  var path: String? {
    if case .transforms(_, let path) = self { path } else { nil }
  }
}
