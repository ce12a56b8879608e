internal import CourseKit

extension PicturePreparation {
  /// A data set of two parts that were prepared in this way.
  ///
  /// - Parameters:
  ///   - normalization: what the data set is normalized with as it was; `nil` for the numbers of the
  ///     training part.
  ///   - path: what an error calls the file that says the preparation, or the data set.
  /// - Throws: ``DataError`` or ``PipelineError`` when the parts have pictures of two shapes.
  func split(
    name: String, train: LabeledImages, test: LabeledImages, normalization: Normalization?,
    notes: LoadingNotes, path: String
  ) throws -> TrainTestSplit {
    var (train, test) = (train, test)
    var shape = try learnedShape(of: train, path: path)
    // Grey pictures in one part and colour in the other: all become colour.
    if shape.channels != test.channels {
      train = train.expandedToRGB()
      test = test.expandedToRGB()
      shape = try learnedShape(of: train, path: path)
    }
    guard shape == test.shape else {
      throw preparationError(shape, test.shape, path: path)
    }
    return TrainTestSplit(
      name: name, train: train, test: test,
      normalization: try own(for: test, path: path) ?? normalization, preparation: self,
      notes: notes)
  }

  /// What a network sees of pictures to learn from.
  private func learnedShape(of images: LabeledImages, path: String) throws -> ImageShape {
    do {
      return try TensorPipeline(augmentation, nil).prepared(for: images.shape).output
    } catch {
      throw PipelineError(path: path, keyPath: "training", .transform(error))
    }
  }

  private func preparationError(
    _ training: ImageShape, _ testing: ImageShape, path: String
  ) -> any Error {
    // Without a file, it is the pictures that differ.
    guard self.training != self.testing || !augmentation.transforms.isEmpty else {
      return DataError(
        path: path,
        .sizeDiffers(
          width: testing.width, height: testing.height, expectedWidth: training.width,
          expectedHeight: training.height, expectedPath: "train"))
    }
    return PipelineError(
      path: path, keyPath: "training", .sizesDiffer(training: training, testing: testing))
  }

  /// What the pipelines normalize with.
  private func own(for images: LabeledImages, path: String) throws -> Normalization? {
    guard let normalize else { return nil }
    guard normalize.mean.count == images.channels else {
      throw PipelineError(
        path: path, keyPath: "testing",
        .transform(.meanCount(means: normalize.mean.count, picture: images.shape)))
    }
    let scale = normalize.maxPixelValue / 255
    // What a weights file can say.
    for (name, numbers, allowed) in [
      ("mean × maxPixelValue / 255", normalize.mean, -1000...1000.0),
      ("std × maxPixelValue / 255", normalize.std, 1e-6...1000.0),
    ] {
      if let number = numbers.map({ Double($0 * scale) }).first(where: { !allowed.contains($0) }) {
        throw PipelineError(
          path: path, keyPath: "testing",
          .transform(
            .parameter(transform: "Normalize", name: name, value: number, allowed: allowed)))
      }
    }
    return Normalization(
      mean: normalize.mean.map { $0 * scale }, deviation: normalize.std.map { $0 * scale })
  }

  /// An error about pictures of two sizes, said of the pipeline when chance gets them.
  func refining(_ error: DataError, path: String) -> any Error {
    guard !augmentation.transforms.isEmpty,
      case .sizeDiffers(let width, let height, let firstWidth, let firstHeight, _) = error.problem
    else { return error }
    return PipelineError(
      path: path, keyPath: "training",
      .sizesVary(
        first: ImageShape(height: firstHeight, width: firstWidth, channels: 3),
        other: ImageShape(height: height, width: width, channels: 3), otherPath: error.path))
  }
}

extension TrainTestSplit {
  /// The data set with all pictures prepared, from one that is in memory.
  ///
  /// - Throws: ``DataError`` or ``PipelineError`` when it cannot be done with such pictures.
  public func prepared(by preparation: LoadingOptions.Preparation) throws -> TrainTestSplit {
    let resolved = preparation.resolved
    guard !resolved.isNothing else { return self }
    let path = preparation.path ?? name
    return try resolved.split(
      name: name, train: train.prepared(by: resolved.training, path: path),
      test: test.prepared(by: resolved.testing, path: path), normalization: nil, notes: notes,
      path: path)
  }
}

extension LabeledImages {
  /// The pictures after transforms that draw nothing.
  fileprivate func prepared(by compose: Compose, path: String) throws -> LabeledImages {
    let transforms = compose.transforms.filter { $0.p > 0 }
    guard !transforms.isEmpty else { return self }
    do {
      let pipeline = try transforms.reduce(into: [TransformStep]()) { steps, transform in
        steps.append(try transform.step(for: steps.last?.output ?? shape))
      }
      let output = pipeline.last?.output ?? shape
      try PictureCollection.requireRoom(for: count, of: output, path: path)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count * output.count)
      var unused = SeededGenerator(seed: 0)
      for index in 0..<count {
        bytes += pipeline.reduce(image(at: index)) { $1($0, using: &unused) }.bytes
      }
      return LabeledImages(
        height: output.height, width: output.width, channels: output.channels, bytes: bytes,
        labels: labels, classNames: classNames)
    } catch let error as TransformError {
      throw DataError(path: path, .notPrepared(error))
    }
  }
}
