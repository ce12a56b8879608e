import CourseKit

/// Builds the grid line by line from slices of the elements.
public func makeGrid(_ images: Tensor, columns: Int, padding: Int, padValue: Float) -> Tensor {
  let (count, height, width) = (images.shape[0], images.shape[2], images.shape[3])
  if images.shape[1] == 1 {
    let size = height * width
    var tripled: [Float] = []
    for index in 0..<count {
      let image = images.elements[index * size..<(index + 1) * size]
      for _ in 0..<3 { tripled += image }
    }
    return makeGrid(
      Tensor(shape: [count, 3, height, width], elements: tripled), columns: columns,
      padding: padding, padValue: padValue)
  }
  let channels = images.shape[1]
  if count == 0 { return Tensor(shape: [channels, 0, 0], elements: []) }
  if count == 1 { return images.reshaped(to: [channels, height, width]) }

  let perRow = min(columns, count)
  let gap = Array(repeating: padValue, count: padding)
  let blank = Array(repeating: padValue, count: width)
  let line = padding + perRow * (width + padding)
  let band = Array(repeating: padValue, count: padding * line)
  var elements: [Float] = []
  for channel in 0..<channels {
    elements += band
    for first in stride(from: 0, to: count, by: perRow) {
      for row in 0..<height {
        elements += gap
        for index in first..<first + perRow {
          if index < count {
            let start = ((index * channels + channel) * height + row) * width
            elements += images.elements[start..<start + width]
          } else {
            elements += blank
          }
          elements += gap
        }
      }
      elements += band
    }
  }
  return Tensor(
    shape: [channels, elements.count / channels / line, line], elements: elements)
}

/// Paints the four sides one after the other.
public func frameMistakes(
  _ images: Tensor, labels: [Int], predictions: [Int], color: [Float]
) -> Tensor {
  let (height, width) = (images.shape[2], images.shape[3])
  var result = images
  for (index, pair) in zip(labels, predictions).enumerated() {
    if pair.0 == pair.1 { continue }
    for (channel, value) in color.enumerated() {
      for column in 0..<width {
        result[index, channel, 0, column] = value
        result[index, channel, height - 1, column] = value
      }
      for row in 0..<height {
        result[index, channel, row, 0] = value
        result[index, channel, row, width - 1] = value
      }
    }
  }
  return result
}
