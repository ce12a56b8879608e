internal import CourseKit
internal import Images
internal import NeuralNetworks

extension Measure {
  /// How much of the variance that the last batch normalization of a network learned to expect comes in
  /// when the network is tested.
  ///
  /// Dropout before it makes activations vary more in training than in testing (Li and others,
  /// "Understanding the disharmony between dropout and batch normalization by variance shift", 2018).
  /// `varianceRatio` is 1 where nothing shifts; `varianceDeparture` is how far it is from 1.
  static let varianceShift = Measure(name: "variance shift") { model, pictures, outcome in
    guard let place = model.layers.lastIndex(where: { $0 is BatchNorm1d }),
      let layer = model.layers[place] as? BatchNorm1d,
      let expected = layer.runningVariance.value.numbers
    else { return }
    let before = Sequential(Array(model.layers[..<place]))
    // Those it was trained on, so that nothing but the mode differs.
    let inputs = try before.outputs(for: pictures.train, pictures.normalization)
    let ratio = inputs.columns.map(\.variance).mean / expected.map(Double.init).mean
    outcome.values["varianceRatio"] = ratio
    outcome.values["varianceDeparture"] = abs(1 - ratio)
  }
}

extension Sequential {
  /// What comes out for pictures in evaluation mode, one row for each.
  fileprivate func outputs(
    for images: LabeledImages, _ normalization: Normalization
  ) throws -> Tensor {
    eval()
    var loader: any BatchSource = DataLoader(
      images, batchSize: max(1, images.count), normalization: normalization)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    loader.startEpoch()
    guard try loader.next(into: &batch) else { return .zeros([0, 0]) }
    return try forward(batch.inputs)
  }
}

extension Tensor {
  /// The columns of a matrix.
  var columns: [[Double]] {
    let count = shape[1]
    return (0..<count).map { column in
      stride(from: column, to: elements.count, by: count).map { Double(elements[$0]) }
    }
  }
}

extension StateValue {
  /// The numbers of a tensor; `nil` for a count.
  fileprivate var numbers: [Float]? {
    if case .tensor(let tensor) = self { return tensor.elements }
    return nil
  }
}
