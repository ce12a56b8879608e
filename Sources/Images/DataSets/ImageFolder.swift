internal import CourseKit

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A data set in a folder of picture files.
///
/// ```
/// DATA/train/0-cat/*.jpg          DATA/cat/*.jpg
/// DATA/train/1-dog/*.png    or    DATA/dog/*.png
/// DATA/test/0-cat/*.jpg
/// DATA/test/1-dog/*.png
/// DATA/classes.txt                (names of the classes, one a line, if they are not the folders')
/// ```
struct ImageFolder {
  /// What part of each class is for testing when nobody says which.
  static let testFraction = 0.2
  /// The seed of that choice: the same folder is always split in the same way.
  static let splitSeed: UInt64 = 0

  let url: URL
  let classNames: [String]
  let train: [LabeledFile]
  let test: [LabeledFile]
  /// The part of each class that was held out for testing; `nil` when the folder has two parts.
  let heldOut: Double?

  /// Lists the files of a folder: in two parts if it holds `train` and `test` (or `val`), and
  /// otherwise with a random part of each class held out for testing.
  ///
  /// - Throws: ``DataError`` that names the file or folder and what is wrong.
  init(_ folder: URL, testShare: Double?) throws {
    url = folder
    let trainFolder = folder.appending(path: "train")
    let testFolder = ["test", "val"].map { folder.appending(path: $0) }.first(where: isFolder)
    if isFolder(trainFolder), let testFolder {
      guard testShare == nil else { throw DataError(path: folder.path, .alreadySplit) }
      let trainClasses = try ClassFolders(trainFolder)
      let testClasses = try ClassFolders(testFolder)
      try Self.checkContains(testClasses, trainClasses)
      try Self.checkContains(trainClasses, testClasses)
      classNames = try Self.classNames(of: trainClasses, in: folder)
      (train, test, heldOut) = (try trainClasses.files(), try testClasses.files(), nil)
    } else {
      // A class of its own may be called "train": then pictures are in it, and no folders.
      let isPart = isFolder(trainFolder) && (try? ClassFolders(trainFolder)) != nil
      let classes = try ClassFolders(isPart ? trainFolder : folder)
      classNames = try Self.classNames(of: classes, in: folder)
      let share = testShare ?? Self.testFraction
      (train, test) = try Self.split(classes, testFraction: share)
      heldOut = share
    }
  }

  private static func split(
    _ classes: ClassFolders, testFraction: Double
  ) throws -> (train: [LabeledFile], test: [LabeledFile]) {
    let files = try classes.files()
    let labels = files.map(\.label)
    for (label, folder) in classes.folders.enumerated() {
      let count = labels.count { $0 == label }
      guard count >= 2 else {
        throw DataError(
          path: classes.url.appending(path: folder).path, .tooFewImages(count: count, needed: 2))
      }
    }
    var generator = SeededGenerator(seed: splitSeed)
    let parts = stratifiedIndices(
      of: labels, classCount: classes.folders.count, testFraction: testFraction,
      using: &generator)
    return (parts.train.map { files[$0] }, parts.test.map { files[$0] })
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
