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
  /// Whether the folder has two parts.
  let isSplit: Bool

  /// What the part to test on may be called.
  private static let testNames = ["test", "val", "valid", "validation"]

  /// The part of the pictures that was held out for testing; `nil` when the folder has two parts.
  var heldOut: Double? {
    isSplit ? nil : Double(test.count) / Double(max(1, train.count + test.count))
  }

  /// Lists the files of a folder: in two parts if it holds `train` and `test` (or `val`), and
  /// otherwise with a random part of each class held out for testing.
  ///
  /// - Throws: ``DataError`` that names the file or folder and what is wrong.
  ///
  /// - Parameter left: paths of files that are left out.
  init(_ folder: URL, testShare: Double?, without left: Set<String> = []) throws {
    url = folder
    let trainFolder = folder.appending(path: "train")
    let testFolder = Self.testNames.map { folder.appending(path: $0) }.first(where: isFolder)
    if isFolder(trainFolder), let testFolder {
      guard testShare == nil else { throw DataError(path: folder.path, .alreadySplit) }
      let trainClasses = try ClassFolders(trainFolder)
      let testClasses = try ClassFolders(testFolder)
      try Self.checkContains(testClasses, trainClasses)
      try Self.checkContains(trainClasses, testClasses)
      classNames = try Self.classNames(of: trainClasses, in: folder)
      (train, test) = (try trainClasses.files(without: left), try testClasses.files(without: left))
      isSplit = true
    } else {
      // A class of its own may be called "train": then pictures are in it, and no folders.
      let isPart = try Self.isPart(trainFolder, of: folder)
      let classes = try ClassFolders(isPart ? trainFolder : folder)
      classNames = try Self.classNames(of: classes, in: folder)
      let share = testShare ?? Self.testFraction
      (train, test) = try Self.split(classes, testFraction: share, without: left)
      isSplit = false
    }
  }

  /// Whether `train` holds the classes, and is none itself: it has folders and no pictures, and so has
  /// no other folder pictures.
  private static func isPart(_ train: URL, of folder: URL) throws -> Bool {
    guard isFolder(train), (try? ClassFolders(train)) != nil else { return false }
    return try listFolder(folder).allSatisfy { name in
      let url = folder.appending(path: name)
      return try !isFolder(url) || !listFolder(url).contains(where: ImageFile.isPicture)
    }
  }

  private static func split(
    _ classes: ClassFolders, testFraction: Double, without left: Set<String>
  ) throws -> (train: [LabeledFile], test: [LabeledFile]) {
    let files = try classes.files(without: left)
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
    let names = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).map(String.init)
    if let name = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw DataError(path: file.path, .repeatedClassName(name))
    }
    if let classCount, names.count != classCount {
      throw DataError(path: file.path, .classNamesCount(names: names.count, classes: classCount))
    }
    return names
  }
}
