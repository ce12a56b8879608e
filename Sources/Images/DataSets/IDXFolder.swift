#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The four files of a data set like MNIST in a folder.
///
/// They are called `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, `t10k-images-idx3-ubyte` and
/// `t10k-labels-idx1-ubyte`, with or without `.gz`, and some copies write `.idx` for `-idx`.
struct IDXFolder {
  private var files: [String: URL] = [:]

  /// The first of the four that is not there.
  private(set) var missing: URL?

  private static let names = [
    "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
  ]

  /// Looks for the files; nil when there is none of them.
  init?(_ folder: URL) {
    for name in Self.names {
      let dotted = name.replacing("-idx", with: ".idx")
      let file = [name, name + ".gz", dotted, dotted + ".gz"]
        .map { folder.appending(path: $0) }.first(where: exists)
      if let file {
        files[name] = file
      } else {
        missing = missing ?? folder.appending(path: name)
      }
    }
    if files.isEmpty { return nil }
  }

  /// The training part and the test part.
  ///
  /// - Parameter classNames: nil when the labels of the training part name the classes.
  /// - Throws: ``DataError`` when one of the files is missing or is not what it says.
  func read(classNames: [String]?) throws -> (train: LabeledImages, test: LabeledImages) {
    let urls = Self.names.compactMap { files[$0] }
    guard urls.count == Self.names.count else {
      throw DataError(path: missing?.path ?? "", .missing)
    }
    let train = try IDX.read(images: urls[0], labels: urls[1], classNames: classNames)
    let test = try IDX.read(images: urls[2], labels: urls[3], classNames: train.classNames)
    guard train.height == test.height, train.width == test.width else {
      throw DataError(
        path: urls[2].path,
        .sizeDiffers(
          width: test.width, height: test.height, expectedWidth: train.width,
          expectedHeight: train.height, expectedPath: urls[0].path))
    }
    return (train, test)
  }
}
