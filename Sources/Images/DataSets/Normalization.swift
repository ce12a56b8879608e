/// What turns samples into numbers around zero: `(value / 255 - mean) / deviation`, for each channel.
public struct Normalization: Equatable, Sendable {
  /// The mean of each channel, on the scale from 0 to 1.
  public let mean: [Float]
  /// The standard deviation of each channel, on the scale from 0 to 1.
  public let deviation: [Float]

  /// A normalization with a mean and a deviation for each channel.
  ///
  /// - Precondition: there are as many of one as of the other, and deviations are above 0.
  public init(mean: [Float], deviation: [Float]) {
    precondition(
      mean.count == deviation.count,
      "\(mean.count) means do not go with \(deviation.count) deviations")
    precondition(deviation.allSatisfy { $0 > 0 }, "deviations are above 0, got \(deviation)")
    self.mean = mean
    self.deviation = deviation
  }

  /// Leaves the numbers on the scale from 0 to 1, as `ToTensor` in torchvision.
  public static func unit(channels: Int) -> Normalization {
    Normalization(
      mean: Array(repeating: 0, count: channels), deviation: Array(repeating: 1, count: channels))
  }

  /// The mean and deviation of each channel over all pixels of all pictures.
  ///
  /// The deviation is the population's (divided by the number of pixels). A channel in which all
  /// samples are equal gets deviation 1, as in scikit-learn's `StandardScaler`.
  ///
  /// - Precondition: there is at least one picture.
  public init(of images: LabeledImages) {
    precondition(images.count > 0, "no pictures, no mean")
    let channels = images.channels
    var mean: [Float] = []
    var deviation: [Float] = []
    for channel in 0..<channels {
      // Whole numbers: exact, whatever the order of the additions.
      var sum: UInt64 = 0
      var squares: UInt64 = 0
      images.bytes.withUnsafeBufferPointer { bytes in
        for index in stride(from: channel, to: bytes.count, by: channels) {
          let value = UInt64(bytes[index])
          sum &+= value
          squares &+= value &* value
        }
      }
      let count = Double(images.bytes.count / channels)
      let average = Double(sum) / count
      let variance = max(0, Double(squares) / count - average * average)
      mean.append(Float(average / 255))
      deviation.append(variance == 0 ? 1 : Float(variance.squareRoot() / 255))
    }
    self.init(mean: mean, deviation: deviation)
  }

  /// What to multiply a sample from 0 to 255 by, for each channel.
  var scales: [Float] { deviation.map { Float(1 / (255 * Double($0))) } }

  /// What to add then, for each channel.
  var offsets: [Float] { zip(mean, deviation).map { Float(-Double($0) / Double($1)) } }
}
