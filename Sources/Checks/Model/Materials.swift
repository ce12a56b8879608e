/// What checks may use besides their seed.
package struct Materials: Equatable, Sendable {
  /// The path of the folder with the data of the course.
  package var dataFolder: String
  /// Whether pictures to be examined on are drawn from more than come with the course, since a mark
  /// depends on them.
  package var isForMark: Bool

  /// The materials in a folder.
  package init(dataFolder: String, isForMark: Bool = false) {
    self.dataFolder = dataFolder
    self.isForMark = isForMark
  }
}
