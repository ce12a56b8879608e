internal import CourseKit
internal import Files
internal import Localization

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension TrainTestSplit {
  /// Writes a new folder of PNG files, which reads back as the same pictures, labels and class names.
  ///
  /// It holds `train` and `test`, in each a folder for every class (`3-dress`), in each of those
  /// `000.png`, `001.png`, …; and `classes.txt` with the full names. The folder appears when
  /// everything is in it: after an error there is nothing.
  ///
  /// - Throws: ``DataError`` when it exists already or cannot be written.
  public func export(to folder: URL) throws {
    guard !exists(folder) else { throw DataError(path: folder.path, .alreadyExists) }
    do {
      let draft = try DraftFolder(beside: folder)
      defer { draft.remove() }
      try train.write(to: draft.url.appending(path: "train"))
      try test.write(to: draft.url.appending(path: "test"))
      let names = train.classNames.map { $0 + "\n" }.joined()
      try writeFile(Array(names.utf8), to: draft.url.appending(path: "classes.txt"))
      try draft.appear()
    } catch {
      throw error is DataError
        ? error : DataError(path: folder.path, .unwritable(reason: SystemReason.words(for: error)))
    }
  }
}

extension LabeledImages {
  /// Writes a folder of PNG files for each class.
  fileprivate func write(to folder: URL) throws {
    let classDigits = String(classNames.count - 1).count
    let imageDigits = String(max(0, (classCounts.max() ?? 0) - 1)).count
    let folders = classNames.enumerated().map { label, name in
      folder.appending(path: [padded(label, classDigits), slug(name)].joined(separator: "-"))
    }
    for folder in folders { try makeFolder(folder) }
    var written = Array(repeating: 0, count: classNames.count)
    for index in 0..<count {
      let label = labels[index]
      let file = folders[label].appending(path: padded(written[label], imageDigits) + ".png")
      try PNG.write(image(at: index), to: file)
      written[label] += 1
    }
  }
}

private func makeFolder(_ url: URL) throws {
  do {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  } catch {
    throw DataError(path: url.path, .unwritable(reason: SystemReason.words(for: error)))
  }
}

private func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// A name that every file system takes: small letters, digits and single hyphens.
private func slug(_ name: String) -> String {
  name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    .joined(separator: "-")
}
