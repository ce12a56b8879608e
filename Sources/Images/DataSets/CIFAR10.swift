#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The binary version of CIFAR-10: 60,000 colour pictures of 32×32 in ten classes.
///
/// A. Krizhevsky, "Learning multiple layers of features from tiny images", 2009. A file is one record
/// after the other: a byte for the class, then the red, the green and the blue plane, row by row.
///
/// A folder holds `data_batch_1.bin` to `data_batch_5.bin`, `test_batch.bin` and, with the names of the
/// classes one a line, `batches.meta.txt`. A file may hold any number of records, so that a part of the
/// data set is one too.
public enum CIFAR10 {
  /// Rows of each picture, and columns.
  public static let side = 32
  /// Bytes of each record: a label and three planes.
  public static let recordSize = 1 + 3 * side * side
  /// How many classes there are.
  public static let classCount = 10
  /// The most bytes that a file may hold, 512 MiB; an original one holds 30,730,000.
  public static let byteLimit = 1 << 29

  /// What the labels from 0 to 9 mean when no file says so.
  public static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]

  private static let trainFiles = (1...5).map { "data_batch_\($0).bin" }
  private static let testFile = "test_batch.bin"
  private static let namesFile = "batches.meta.txt"

  /// The whole data set, from a folder.
  ///
  /// - Throws: ``DataError`` that names the file and the byte where it is not what it should be.
  public static func load(from folder: URL) throws -> TrainTestSplit {
    let parts = try read(folder)
    return TrainTestSplit(name: "CIFAR-10", train: parts.train, test: parts.test)
  }

  /// The pictures in the bytes of one file; `name` is what an error calls it.
  ///
  /// - Throws: ``DataError`` when the file does not end with a record, or a label has no class.
  public static func pictures(
    _ file: [UInt8], name: String, classNames: [String] = classNames
  ) throws -> LabeledImages {
    try pictures([(name, file)], classNames)
  }

  /// Whether a folder with these entries holds files of CIFAR-10.
  static func isIn(_ entries: [String]) -> Bool {
    entries.contains { trainFiles.contains($0) || $0 == testFile || $0 == namesFile }
  }

  /// The training part and the test part.
  static func read(_ folder: URL) throws -> (train: LabeledImages, test: LabeledImages) {
    let names = try readNames(folder.appending(path: namesFile))
    func part(_ files: [String]) throws -> LabeledImages {
      let contents = try files.map { file in
        let url = folder.appending(path: file)
        return (url.path, try readFile(url, limit: byteLimit))
      }
      return try pictures(contents, names)
    }
    return (try part(trainFiles), try part([testFile]))
  }

  private static func readNames(_ url: URL) throws -> [String] {
    guard exists(url) else { return classNames }
    let text = String(decoding: try readFile(url, limit: 1 << 20), as: UTF8.self)
    let names = text.split(whereSeparator: \.isNewline).map(String.init)
    guard names.count == classCount else {
      throw DataError(path: url.path, .cifarClassNames(count: names.count, expected: classCount))
    }
    return names
  }

  private static func pictures(
    _ files: [(name: String, bytes: [UInt8])], _ classNames: [String]
  ) throws -> LabeledImages {
    var labels: [Int] = []
    for (name, file) in files {
      guard !file.isEmpty, file.count % recordSize == 0 else {
        throw DataError(
          path: name, .cifarLength(byteCount: file.count, recordSize: recordSize))
      }
      for offset in stride(from: 0, to: file.count, by: recordSize) {
        let label = Int(file[offset])
        guard label < classNames.count else {
          throw DataError(
            path: name,
            .cifarLabel(label: label, offset: offset, classCount: classNames.count))
        }
        labels.append(label)
      }
    }
    let pixels = side * side
    let total = labels.count * 3 * pixels
    let bytes = [UInt8](unsafeUninitializedCapacity: total) { target, count in
      var place = 0
      for (_, file) in files {
        file.withUnsafeBufferPointer { file in
          for record in stride(from: 0, to: file.count, by: recordSize) {
            for pixel in record + 1...record + pixels {
              target[place] = file[pixel]
              target[place + 1] = file[pixel + pixels]
              target[place + 2] = file[pixel + 2 * pixels]
              place += 3
            }
          }
        }
      }
      count = place
    }
    return LabeledImages(
      height: side, width: side, channels: 3, bytes: bytes, labels: labels,
      classNames: classNames)
  }
}
