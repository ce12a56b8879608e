#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Where the pictures come from: what the option `--data` says.
public enum DataSource: Equatable, Sendable {
  /// The sample of Fashion-MNIST that comes with the course.
  case embedded
  /// The whole of Fashion-MNIST, from the Debian package.
  case fashionMNIST
  /// A folder of IDX files, or of PNG files in a subfolder for each class.
  case folder(URL)

  /// The source that an option names: nothing or `embedded`, `fashion-mnist`, or the path of a
  /// folder.
  ///
  /// A folder that is called as one of the words is still reached, as `./fashion-mnist`.
  public init(argument: String?) {
    self =
      switch argument {
      case nil, "embedded": .embedded
      case "fashion-mnist": .fashionMNIST
      case .some(let path): .folder(URL(filePath: path))
      }
  }
}
