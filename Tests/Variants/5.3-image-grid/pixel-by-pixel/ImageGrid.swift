import CourseKit

/// Asks of each pixel of the grid which pixel of which image it is, if any.
public func makeGrid(_ images: Tensor, columns: Int, padding: Int, padValue: Float) -> Tensor {
  let shape = images.shape
  let channels = shape[1] == 1 ? 3 : shape[1]
  switch shape[0] {
  case 0:
    return Tensor(shape: [channels, 0, 0], elements: [])
  case 1:
    let single = images.reshaped(to: Array(shape.dropFirst()))
    guard shape[1] == 1 else { return single }
    return Tensor(
      shape: [3, shape[2], shape[3]],
      elements: single.elements + single.elements + single.elements)
  default:
    break
  }

  let across = columns < shape[0] ? columns : shape[0]
  let down = shape[0] / across + (shape[0] % across == 0 ? 0 : 1)
  let height = down * shape[2] + (down + 1) * padding
  let width = across * shape[3] + (across + 1) * padding
  let elements = (0..<channels).flatMap { channel in
    (0..<height).flatMap { y in
      (0..<width).map { x -> Float in
        let (cellRow, row) = y.quotientAndRemainder(dividingBy: shape[2] + padding)
        let (cellColumn, column) = x.quotientAndRemainder(dividingBy: shape[3] + padding)
        let index = cellRow * across + cellColumn
        guard row >= padding, column >= padding, index < shape[0] else { return padValue }
        return images[index, shape[1] == 1 ? 0 : channel, row - padding, column - padding]
      }
    }
  }
  return Tensor(shape: [channels, height, width], elements: elements)
}

/// Asks of each element how far it is from the nearest side.
public func frameMistakes(
  _ images: Tensor, labels: [Int], predictions: [Int], color: [Float]
) -> Tensor {
  let (channels, height, width) = (images.shape[1], images.shape[2], images.shape[3])
  return Tensor(
    shape: images.shape,
    elements: images.elements.enumerated().map { offset, element in
      let (y, x) = (offset / width % height, offset % width)
      let index = offset / (width * height * channels)
      let isBorder = min(y, x, height - 1 - y, width - 1 - x) == 0
      return isBorder && labels[index] != predictions[index]
        ? color[offset / (width * height) % channels] : element
    })
}
