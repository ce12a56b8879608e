internal import Images

/// Something that is done to the pictures of a setting after they were drawn and prepared: labels that
/// are mixed up, classes that get fewer pictures, test pictures that are shifted.
struct PictureChange: Equatable, Sendable {
  /// What it does, as part of a setting's summary; two of one name do the same.
  let name: String
  /// Gives the changed pictures, by a seed.
  let apply: @Sendable (_ pictures: TrainTestSplit, _ seed: UInt64) throws -> TrainTestSplit

  static func == (one: PictureChange, other: PictureChange) -> Bool { one.name == other.name }
}
