/// What checks may use besides their seed.
package struct Materials: Equatable, Sendable {
  /// The path of the folder with the data of the course.
  package var dataFolder: String

  /// The materials in a folder.
  package init(dataFolder: String) { self.dataFolder = dataFolder }
}
