/// What a build of the site did.
public struct SiteReport: Equatable, Sendable, Codable {
  /// The pages written, relative to the site and sorted.
  public var pages: [String]
  /// What is not wrong but worth a look, one sentence each with its place in front.
  public var warnings: [String]
  /// How long the build took, in milliseconds.
  public var milliseconds: Double
}
