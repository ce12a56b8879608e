#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Loads data sets.
public enum ImageData {
  /// The two parts of the data set that a source names.
  ///
  /// A folder may hold the four IDX files of MNIST, the binary files of CIFAR-10, PNG files in `train/CLASS/` and `test/CLASS/` (or
  /// `val/CLASS/`), or PNG files in `CLASS/`, of which a fifth is then for testing, always the same.
  /// A file `classes.txt` beside them names the classes, one a line.
  ///
  /// - Parameter embedded: the folder of the sample that comes with the course, ``FashionMNIST/sampleFolder(in:)``.
  /// - Throws: ``DataError`` that names the file or folder and what is wrong.
  public static func load(_ source: DataSource, embeddedAt embedded: URL) throws -> TrainTestSplit {
    switch source {
    case .embedded:
      let parts = try ImageFolder.load(embedded)
      return TrainTestSplit(
        name: "Fashion-MNIST sample", train: parts.train, test: parts.test,
        normalization: FashionMNIST.normalization)
    case .fashionMNIST:
      return try FashionMNIST.load()
    case .shapes(let classes):
      return ShapePictures(classCount: classes).dataSet()
    case .folder(let folder):
      let parts = try loadFolder(folder)
      return TrainTestSplit(name: folder.lastPathComponent, train: parts.train, test: parts.test)
    }
  }

  private static func loadFolder(
    _ folder: URL
  ) throws -> (train: LabeledImages, test: LabeledImages) {
    let content = try listFolder(folder)
    if let files = IDXFolder(folder) {
      return try files.read(classNames: ImageFolder.namesFile(in: folder, classCount: nil))
    }
    if CIFAR10.isIn(content) { return try CIFAR10.read(folder) }
    guard content.contains(where: { isFolder(folder.appending(path: $0)) }) else {
      throw DataError(path: folder.path, .notADataSet)
    }
    return try ImageFolder.load(folder)
  }
}
