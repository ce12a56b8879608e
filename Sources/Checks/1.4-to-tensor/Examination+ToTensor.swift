internal import CourseKit
internal import Images

extension Examination {
  /// A small picture whose three sides all differ, so that no two orders agree by chance.
  mutating func unevenPicture(channels: Int = 3) -> Image {
    image(height: integer(in: 6...8), width: integer(in: 9...12), channels: channels)
  }

  /// Has a picture converted and holds the tensor against the reference.
  ///
  /// - Parameter mistake: The only mistake that may be named, where the others have been asked for.
  mutating func convert(
    _ image: Image, naming mistake: ToTensorMisconception? = nil
  ) async throws {
    typealias Mistake = ToTensorMisconception
    let got: Tensor = try await ask("toTensor", image)
    let expected = ToTensor()(image)
    let (height, width, channels) = (image.height, image.width, image.channels)
    let (shape, size) = (expected.shape, height * width)

    /// The picture's samples in another order, as if they were `[C, H, W]`.
    func rearranged(_ sample: (_ channel: Int, _ row: Int, _ column: Int) -> UInt8) -> Tensor {
      var tensor = Tensor.zeros(shape)
      for (index, place) in tensor.elements.indices.map({ ($0, $0 % size) }) {
        tensor.elements[index] = Float(sample(index / size, place / width, place % width))
      }
      return tensor
    }
    var alternatives: [(any MisconceptionCase, Tensor)] = [
      (
        Mistake.onlyReshapes,
        Tensor(shape: shape, elements: image.bytes.map(Float.init))
      ),
      (Mistake.reversesTheChannels, rearranged { image[$1, $2, channels - 1 - $0] }),
      // Filled column by column and called [C, H, W] all the same.
      (
        Mistake.widthBeforeHeight,
        rearranged { channel, row, column in
          let place = row * width + column
          return image[place % height, place / height, channel]
        }
      ),
    ]
    if channels == 1 {
      alternatives.append((Mistake.dropsTheGreyAxis, expected.reshaped(to: [height, width])))
    }
    if channels > 3 {
      let three = Array(expected.elements.prefix(3 * size))
      alternatives += [
        (Mistake.alwaysThreeChannels, Tensor(shape: [3, height, width], elements: three)),
        (
          Mistake.alwaysThreeChannels,
          Tensor(
            shape: shape, elements: three + Array(repeating: 0, count: (channels - 3) * size))
        ),
      ]
    }
    if let mistake { alternatives.removeAll { $0.0.rawValue != mistake.rawValue } }
    try expect(got, is: expected, within: .arithmetic, unless: alternatives)
  }
}
