/// What checks may use besides their seed.
public struct Materials: Equatable, Sendable {
  /// The path of the folder with the data of the course.
  public var dataFolder: String

  /// The materials in a folder.
  public init(dataFolder: String) { self.dataFolder = dataFolder }
}
