internal import CourseKit

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension ImageFolder {
  /// The pictures, prepared.
  ///
  /// When nobody says a size and the pictures differ in theirs, they come to one that the notes tell.
  ///
  /// - Throws: ``DataError`` or ``PipelineError`` that names the file and what is wrong.
  ///
  /// - Parameter unreadable: the pictures that are left out, for the notes.
  func read(
    _ options: LoadingOptions, name: String, leavingOut unreadable: [DataError]
  ) throws -> TrainTestSplit {
    var notes = LoadingNotes()
    notes.skipped = unreadable
    notes.heldOut = heldOut
    do {
      return try read(options, options.preparation, name: name, notes)
    } catch let error as DataError where error.isOfSizes {
      guard case .sizing(var sizing) = options.preparation, sizing.size == nil else { throw error }
      let chosen = try chooseSize(sizing.fit)
      notes.chosenSize = chosen
      sizing.size = chosen.size
      return try read(options, .sizing(sizing), name: name, notes)
    }
  }

  private func read(
    _ options: LoadingOptions, _ preparation: LoadingOptions.Preparation, name: String,
    _ notes: LoadingNotes
  ) throws -> TrainTestSplit {
    let resolved = preparation.resolved
    var reader = PictureReader(options, fileCount: train.count + test.count)
    let path = preparation.path ?? url.path
    func part(_ files: [LabeledFile], _ compose: Compose) throws -> LabeledImages {
      var collection = PictureCollection(expectedCount: files.count)
      do {
        try reader.read(files.map(\.url), compose) { try collection.append($1, of: files[$0]) }
      } catch let error as DataError where error.isOfSizes {
        throw resolved.refining(error, path: path)
      }
      try requireAllClasses(collection.labels)
      return collection.labeledImages(classNames: classNames)
    }
    let trainImages = try part(train, resolved.training)
    let testImages = try part(test, resolved.testing)
    return try resolved.split(
      name: name, train: trainImages, test: testImages, normalization: nil, notes: notes,
      path: path)
  }

  /// With pictures left out, a class may have none.
  private func requireAllClasses(_ labels: [Int]) throws {
    let present = Set(labels)
    guard let label = classNames.indices.first(where: { !present.contains($0) }) else { return }
    throw DataError(path: url.path, .noReadablePicture(className: classNames[label]))
  }

  /// The pictures that cannot be read and are to be left out: read before a part is held out, so that
  /// none of them is all that a class has to be tested on.
  func unreadable(_ options: LoadingOptions) throws -> [DataError] {
    guard options.skipsUnreadable else { return [] }
    var options = options
    options.progress = nil
    var reader = PictureReader(options, fileCount: train.count + test.count)
    try reader.read((train + test).map(\.url), Compose()) { _, _ in }
    return reader.skipped
  }

  private func chooseSize(_ fit: PictureFit) throws -> LoadingNotes.ChosenSize {
    let sizes = try (train + test).map { try ImageFile.size($0.url) }
    let sorted = sizes.sorted { $0.height * $0.width < $1.height * $1.width }
    guard let size = PictureSizing.automaticSize(for: sizes), let smallest = sorted.first,
      let largest = sorted.last
    else { throw DataError(path: url.path, .notADataSet) }
    return LoadingNotes.ChosenSize(size: size, fit: fit, smallest: smallest, largest: largest)
  }
}

extension DataError {
  fileprivate var isOfSizes: Bool {
    if case .sizeDiffers = problem { true } else { false }
  }
}
