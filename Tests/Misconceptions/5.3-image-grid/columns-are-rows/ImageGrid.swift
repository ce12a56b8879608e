import CourseKit

/// Takes `columns` for the number of rows.
public func makeGrid(_ images: Tensor, columns: Int, padding: Int, padValue: Float) -> Tensor {
  let (count, channels) = (images.shape[0], images.shape[1])
  let (height, width) = (images.shape[2], images.shape[3])
  // A grey image gives its only channel three times.
  let gridChannels = channels == 1 ? 3 : channels
  guard count > 0 else { return .zeros([gridChannels, 0, 0]) }

  let rows = min(columns, count)
  let columns = (count + rows - 1) / rows
  let padding = count == 1 ? 0 : padding
  let (cellHeight, cellWidth) = (height + padding, width + padding)
  var grid = Tensor(
    shape: [gridChannels, rows * cellHeight + padding, columns * cellWidth + padding],
    repeating: padValue)
  for index in 0..<count {
    let top = index / columns * cellHeight + padding
    let left = index % columns * cellWidth + padding
    for channel in 0..<gridChannels {
      for row in 0..<height {
        for column in 0..<width {
          grid[channel, top + row, left + column] = images[index, channel % channels, row, column]
        }
      }
    }
  }
  return grid
}

/// The images with a frame of one pixel inside those whose prediction is not their label.
public func frameMistakes(
  _ images: Tensor, labels: [Int], predictions: [Int], color: [Float]
) -> Tensor {
  let (height, width) = (images.shape[2], images.shape[3])
  var framed = images
  for index in labels.indices where labels[index] != predictions[index] {
    for row in 0..<height {
      for column in 0..<width
      where [0, height - 1].contains(row) || [0, width - 1].contains(column) {
        for channel in color.indices {
          framed[index, channel, row, column] = color[channel]
        }
      }
    }
  }
  return framed
}
