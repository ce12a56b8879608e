internal import CourseKit
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Measure {
  /// The share of test pictures that are named right when they are shifted by 0, 1, … pixels: the mean
  /// over the four directions.
  ///
  /// It is a curve `shiftedAccuracy`, and `accuracyCostShift<n>` is what n pixels cost.
  static func shifts(upTo most: Int) -> Measure {
    Measure(name: "shifted 0 to \(most) pixels in four directions") { model, pictures, outcome in
      var curve = Outcome.Curve(axis: .shift, x: [], y: [])
      for shift in 0...most {
        let directions = shift == 0 ? [(0, 0)] : [(shift, 0), (-shift, 0), (0, shift), (0, -shift)]
        let accuracies = try directions.map { rows, columns in
          var source: any BatchSource = DataLoader(
            pictures.test.shifted(rows: rows, columns: columns), batchSize: 64,
            normalization: pictures.normalization)
          return try evaluate(model, on: &source).accuracy
        }
        curve.x.append(Double(shift))
        curve.y.append(accuracies.mean)
        if shift > 0 { outcome.values["accuracyCostShift\(shift)"] = curve.y[0] - accuracies.mean }
      }
      outcome.curves["shiftedAccuracy"] = curve
    }
  }
}

extension LabeledImages {
  /// The pictures moved down and to the right by so many pixels, up and to the left below 0; where
  /// nothing comes from, they are black.
  func shifted(rows: Int, columns: Int) -> LabeledImages {
    var moved = Array(repeating: UInt8(0), count: bytes.count)
    for picture in 0..<count {
      for row in 0..<height where 0..<height ~= row - rows {
        for column in 0..<width where 0..<width ~= column - columns {
          let target = ((picture * height + row) * width + column) * channels
          let source = target - (rows * width + columns) * channels
          for channel in 0..<channels { moved[target + channel] = bytes[source + channel] }
        }
      }
    }
    return LabeledImages(
      height: height, width: width, channels: channels, bytes: moved, labels: labels,
      classNames: classNames)
  }
}
