internal import CourseKit
internal import Foundation
internal import Images
internal import Localization

/// Pictures to predict, with their names and, where folders or the data set say them, their classes.
struct PredictionInput {
  /// What to call each picture: its file, or its place in a data set.
  var names: [String]
  /// All pictures, of one size.
  var images: [Image]
  /// The name of each one's class, or nil.
  var classes: [String?]
  /// The names of all classes in the order of a data set, or nil for loose files.
  var classNames: [String]?

  /// What is to be said of how they were read.
  var notes = LoadingNotes()

  /// The pictures of a file, of a folder of files, of a folder for each class, or the test pictures
  /// of a data set as `course train --data` takes it, prepared for a network.
  ///
  /// - Parameters:
  ///   - compose: what is done to each picture.
  ///   - options: how files are read; their preparation is not asked.
  /// - Throws: ``DataError`` that names the file and what is wrong.
  init(
    _ argument: String, embeddedAt sample: URL, _ compose: Compose, _ options: LoadingOptions
  ) throws {
    var options = options
    options.preparation = .learned(compose)
    let source = try DataSource(argument: argument)
    guard case .folder(let url) = source, try Self.isOfFiles(url) else {
      let data = try ImageData.load(source, embeddedAt: sample, options)
      let images = data.test
      names = (0..<images.count).map { "test \($0)" }
      self.images = (0..<images.count).map { images.image(at: $0) }
      classes = images.labels.map { images.classNames[$0] }
      classNames = images.classNames
      notes.skipped = data.notes.skipped
      return
    }
    (names, images, classes) = ([], [], [])
    let files = try Self.files(in: url)
    var reader = PictureReader(options, fileCount: files.count)
    try reader.read(files.map(\.0), compose) { index, image in
      let (file, folder) = files[index]
      if let first = images.first, (first.height, first.width) != (image.height, image.width) {
        throw DataError(
          path: file.path,
          .sizeDiffers(
            width: image.width, height: image.height, expectedWidth: first.width,
            expectedHeight: first.height, expectedPath: names[0]))
      }
      names.append(file.path)
      images.append(image)
      classes.append(folder)
    }
    notes.skipped = reader.skipped
    guard !images.isEmpty else {
      throw notes.skipped.first ?? DataError(path: url.path, .notADataSet)
    }
    // If some are in colour, all are, as in training.
    if images.contains(where: { $0.channels == 3 }) { expand() }
  }

  /// The shape of every picture.
  var shape: ImageShape {
    images.first?.shape ?? ImageShape(height: 0, width: 0, channels: 0)
  }

  /// Makes grey samples three equal ones.
  mutating func expand() {
    images = images.map { image in
      guard image.channels == 1 else { return image }
      return Image(
        height: image.height, width: image.width, channels: 3,
        bytes: image.bytes.flatMap { [$0, $0, $0] })
    }
  }

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }

  private static func list(_ folder: URL) throws -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw DataError(path: folder.path, .unreadable(reason: SystemReason.words(for: error)))
    }
    return names.filter { !$0.hasPrefix(".") }
      .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
  }

  /// Whether it is a picture or a folder of pictures, and no data set in two parts.
  private static func isOfFiles(_ url: URL) throws -> Bool {
    guard isFolder(url) else { return FileManager.default.fileExists(atPath: url.path) }
    let content = try list(url)
    if content.contains("train"), isFolder(url.appending(path: "train")) { return false }
    return content.contains { ImageFile.isPicture(name: $0) || isFolder(url.appending(path: $0)) }
  }

  /// All pictures, each with the name of the folder it is in when that is a class.
  private static func files(in url: URL) throws -> [(URL, String?)] {
    guard isFolder(url) else { return [(url, nil)] }
    let content = try list(url)
    let loose = content.filter(ImageFile.isPicture).map { (url.appending(path: $0), String?.none) }
    let inFolders = try content.filter { isFolder(url.appending(path: $0)) }.flatMap { folder in
      try list(url.appending(path: folder)).filter(ImageFile.isPicture).map {
        (url.appending(path: "\(folder)/\($0)"), String?.some(folder))
      }
    }
    return loose + inFolders
  }
}

extension PredictionInput {
  /// The index of each picture's class among those of a network; nil where it is not known.
  func labels(among names: [String]) -> [Int?] {
    classes.map { name in
      guard let name else { return nil }
      if let index = names.firstIndex(of: name) { return index }
      // A data set with other words for the classes has them in the same order.
      if let classNames, classNames.count == names.count {
        return classNames.firstIndex(of: name)
      }
      // Folders may be called "3-t-shirt-top".
      let rest = name.drop(while: \.isWholeNumber).drop { "-_ ".contains($0) }
      let simple = simplified(rest)
      return simple.isEmpty ? nil : names.firstIndex { simplified($0) == simple }
    }
  }
}

/// Small letters and digits, with a hyphen for everything between.
private func simplified(_ name: some StringProtocol) -> String {
  name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
}
