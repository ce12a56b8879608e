internal import CourseKit

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Data sets in folders of PNG files.
///
/// ```
/// DATA/train/0-cat/*.png          DATA/cat/*.png
/// DATA/train/1-dog/*.png    or    DATA/dog/*.png
/// DATA/test/0-cat/*.png
/// DATA/test/1-dog/*.png
/// DATA/classes.txt                (names of the classes, one a line, if they are not the folders')
/// ```
enum ImageFolder {
  /// What part of each class is for testing when the folder does not say which.
  static let testFraction = 0.2
  /// The seed of that choice: the same folder is always split in the same way.
  static let splitSeed: UInt64 = 0

  /// The two parts of a data set: `train` and `test` (or `val`) if there is a folder `train`, and
  /// otherwise a random fifth of each class for testing.
  ///
  /// - Throws: ``DataError`` that names the file or folder and what is wrong.
  static func load(_ folder: URL) throws -> (train: LabeledImages, test: LabeledImages) {
    let trainFolder = folder.appending(path: "train")
    guard isFolder(trainFolder) else { return try loadAndSplit(folder) }
    let testFolder = ["test", "val"].map { folder.appending(path: $0) }.first(where: isFolder)
    guard let testFolder else { throw DataError(path: folder.path, .noTestFolder) }
    let trainClasses = try ClassFolders(trainFolder)
    let testClasses = try ClassFolders(testFolder)
    try checkContains(testClasses, trainClasses)
    try checkContains(trainClasses, testClasses)
    let names = try classNames(of: trainClasses, in: folder)
    var train = try trainClasses.read(classNames: names)
    var test = try testClasses.read(classNames: names)
    guard train.height == test.height, train.width == test.width else {
      throw DataError(
        path: testFolder.path,
        .sizeDiffers(
          width: test.width, height: test.height, expectedWidth: train.width,
          expectedHeight: train.height, expectedPath: trainFolder.path))
    }
    if train.channels != test.channels {
      train = train.expandedToRGB()
      test = test.expandedToRGB()
    }
    return (train, test)
  }

  private static func loadAndSplit(
    _ folder: URL
  ) throws -> (train: LabeledImages, test: LabeledImages) {
    let classes = try ClassFolders(folder)
    let images = try classes.read(classNames: classNames(of: classes, in: folder))
    if let label = images.classCounts.firstIndex(where: { $0 < 2 }) {
      throw DataError(
        path: folder.appending(path: classes.folders[label]).path,
        .tooFewImages(count: images.classCounts[label], needed: 2))
    }
    var generator = SeededGenerator(seed: splitSeed)
    return images.stratifiedSplit(testFraction: testFraction, using: &generator)
  }

  private static func checkContains(_ classes: ClassFolders, _ others: ClassFolders) throws {
    if let missing = others.folders.first(where: { !classes.folders.contains($0) }) {
      throw DataError(
        path: classes.url.path, .classesDiffer(missing: missing, otherPath: others.url.path))
    }
  }

  /// The lines of `classes.txt` if there is one, and the names of the folders otherwise.
  private static func classNames(of classes: ClassFolders, in folder: URL) throws -> [String] {
    try namesFile(in: folder, classCount: classes.folders.count) ?? classes.classNames
  }

  /// The lines of `classes.txt` in a folder, or nil when there is none.
  ///
  /// - Throws: ``DataError`` when there are not as many as classes.
  static func namesFile(in folder: URL, classCount: Int?) throws -> [String]? {
    let file = folder.appending(path: "classes.txt")
    guard exists(file) else { return nil }
    let text = String(decoding: try readFile(file, limit: 1 << 20), as: UTF8.self)
    let names = text.split(whereSeparator: \.isNewline).map(String.init)
    if let classCount, names.count != classCount {
      throw DataError(path: file.path, .classNamesCount(names: names.count, classes: classCount))
    }
    return names
  }
}
