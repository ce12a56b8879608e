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
  /// Generated pictures of coloured shapes, in a number of classes from 2 to 100.
  case shapes(classes: Int)
  /// A folder of IDX files, of CIFAR-10's files, or of PNG and JPEG files in a subfolder for each class.
  case folder(URL)

  /// The source that an option names: nothing or `embedded`, `fashion-mnist`, `shapes` (10 classes) or
  /// `shapes:CLASSES`, or the path of a folder.
  ///
  /// A folder that is called as one of the words is still reached, as `./fashion-mnist`.
  ///
  /// - Throws: ``DataError`` when CLASSES is not a number from 2 to 100.
  public init(argument: String?) throws {
    switch argument {
    case nil, "embedded": self = .embedded
    case "fashion-mnist": self = .fashionMNIST
    case "shapes": self = .shapes(classes: 10)
    case .some(let text) where text.hasPrefix("shapes:"):
      let classes = text.dropFirst("shapes:".count)
      guard let count = Int(classes), 2...ShapePictures.classLimit ~= count else {
        throw DataError(path: text, .shapeClassCount(text: String(classes)))
      }
      self = .shapes(classes: count)
    case .some(let path): self = .folder(URL(filePath: path))
    }
  }
}

extension DataSource: CustomStringConvertible {
  /// What an option would call it.
  public var description: String {
    switch self {
    case .embedded: "embedded"
    case .fashionMNIST: "fashion-mnist"
    case .shapes(let classes): "shapes:\(classes)"
    case .folder(let url): url.path
    }
  }
}
