#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Loads data sets.
public enum ImageData {
  /// The two parts of the data set that a source names, prepared.
  ///
  /// A folder may hold the four IDX files of MNIST, the binary files of CIFAR-10, picture files in
  /// `train/CLASS/` and `test/CLASS/` (or `val/CLASS/`), or picture files in `CLASS/`, of which a part
  /// is then held out for testing, always the same. A file `classes.txt` beside them names the
  /// classes, one a line.
  ///
  /// - Parameter embedded: the folder of the sample that comes with the course,
  ///   ``FashionMNIST/sampleFolder(in:)``.
  /// - Throws: ``DataError`` or ``PipelineError`` that names the file or folder and what is wrong.
  public static func load(
    _ source: DataSource, embeddedAt embedded: URL, _ options: LoadingOptions = LoadingOptions()
  ) throws -> TrainTestSplit {
    if case .folder(let folder) = source, isOfFiles(folder) {
      var listing = try ImageFolder(folder, testShare: options.testShare)
      let unreadable = try listing.unreadable(options)
      if !unreadable.isEmpty {
        listing = try ImageFolder(
          folder, testShare: options.testShare, without: Set(unreadable.map(\.path)))
      }
      return try listing.read(options, name: folder.lastPathComponent, leavingOut: unreadable)
    }
    guard options.testShare == nil else {
      throw DataError(path: source.description, .alreadySplit)
    }
    return try whole(source, embeddedAt: embedded).prepared(by: options.preparation)
  }

  /// A data set as it is.
  private static func whole(
    _ source: DataSource, embeddedAt embedded: URL
  ) throws -> TrainTestSplit {
    switch source {
    case .embedded:
      let sample = try ImageFolder(embedded, testShare: nil)
        .read(LoadingOptions(), name: "Fashion-MNIST sample", leavingOut: [])
      return TrainTestSplit(
        name: sample.name, train: sample.train, test: sample.test,
        normalization: FashionMNIST.normalization)
    case .fashionMNIST: return try FashionMNIST.load()
    case .shapes(let classes): return ShapePictures(classCount: classes).dataSet()
    case .folder(let folder):
      let content = try listFolder(folder)
      let parts: (train: LabeledImages, test: LabeledImages)
      if let files = IDXFolder(folder) {
        parts = try files.read(classNames: ImageFolder.namesFile(in: folder, classCount: nil))
      } else if CIFAR10.isIn(content) {
        parts = try CIFAR10.read(folder)
      } else {
        throw DataError(path: folder.path, .notADataSet)
      }
      return TrainTestSplit(name: folder.lastPathComponent, train: parts.train, test: parts.test)
    }
  }

  /// Whether a folder holds folders of picture files, and neither of the binary formats.
  private static func isOfFiles(_ folder: URL) -> Bool {
    guard let content = try? listFolder(folder), IDXFolder(folder) == nil,
      !CIFAR10.isIn(content)
    else { return false }
    return content.contains { isFolder(folder.appending(path: $0)) }
  }
}
