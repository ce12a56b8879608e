internal import CourseKit

/// What a grid is, pixel by pixel, and what known mistakes make of them.
struct GridDefinition {
  /// `[N, C, H, W]`.
  var images: Tensor
  var columns: Int
  var padding: Int
  var padValue: Float

  private var count: Int { images.shape[0] }
  private var columnCount: Int { min(columns, count) }
  private var rowCount: Int { ceiling(count, columnCount) }

  /// Where cells begin along one axis: the first after `lead`, the next every side + `gap`, and
  /// `tail` after the last side + gap.
  private struct Spacing {
    var lead: Int
    var gap: Int
    var tail: Int
  }

  private var shared: Spacing { Spacing(lead: padding, gap: padding, tail: padding) }

  /// What torchvision gives; without images, where it fails, a picture without pixels.
  var grid: Tensor {
    guard count > 0 else { return .zeros([images.shape[1] == 1 ? 3 : images.shape[1], 0, 0]) }
    return count == 1 ? lay(spacing: Spacing(lead: 0, gap: 0, tail: 0)) : padded
  }

  // MARK: Mistakes

  /// One image is padded as many are.
  var padded: Tensor { lay(spacing: shared) }

  var filledByColumn: Tensor {
    lay(spacing: shared) { [rowCount] row, column in column * rowCount + row }
  }

  var columnsAsRows: Tensor {
    let columns = ceiling(count, columnCount)
    return lay(rows: columnCount, columns: columns, spacing: shared)
  }

  var withoutTheLastRow: Tensor { lay(rows: count / columnCount, spacing: shared) }

  var doublePadding: Tensor {
    lay(spacing: Spacing(lead: padding, gap: 2 * padding, tail: 0))
  }

  var withoutOuterPadding: Tensor {
    lay(spacing: Spacing(lead: 0, gap: padding, tail: -padding))
  }

  var notClipped: Tensor {
    lay(rows: ceiling(count, columns), columns: columns, spacing: shared)
  }

  var ofOneChannel: Tensor { lay(channels: images.shape[1], spacing: shared) }

  var paddedWithZero: Tensor {
    var copy = self
    copy.padValue = 0
    return copy.grid
  }

  // MARK: Laying

  /// A picture in which each pixel asks which pixel of which image it is; `padValue` where of none.
  private func lay(
    channels: Int? = nil, rows: Int? = nil, columns: Int? = nil, spacing: Spacing,
    index: ((Int, Int) -> Int)? = nil
  ) -> Tensor {
    let channels = channels ?? (images.shape[1] == 1 ? 3 : images.shape[1])
    let (rows, columns) = (rows ?? rowCount, columns ?? columnCount)
    let (height, width) = (images.shape[2], images.shape[3])
    let shape = [
      channels, rows * (height + spacing.gap) + spacing.tail,
      columns * (width + spacing.gap) + spacing.tail,
    ]
    var elements: [Float] = []
    for channel in 0..<channels {
      for y in 0..<shape[1] {
        for x in 0..<shape[2] {
          let (cellRow, row) = place(y, side: height, spacing)
          let (cellColumn, column) = place(x, side: width, spacing)
          let index = index?(cellRow, cellColumn) ?? cellRow * columns + cellColumn
          let isInside =
            index < count && (0..<height).contains(row) && (0..<width).contains(column)
          elements.append(
            isInside ? images[index, channel % images.shape[1], row, column] : padValue)
        }
      }
    }
    return Tensor(shape: shape, elements: elements)
  }

  /// The cell of a pixel along one axis, and its place there; before 0 or beyond the side in a gap.
  private func place(_ pixel: Int, side: Int, _ spacing: Spacing) -> (cell: Int, place: Int) {
    let fromTheFirst = pixel - spacing.lead
    // Before the first cell: outside of it.
    guard fromTheFirst >= 0 else { return (0, -1) }
    let (cell, place) = fromTheFirst.quotientAndRemainder(dividingBy: side + spacing.gap)
    return (cell, place)
  }

  private func ceiling(_ number: Int, _ divisor: Int) -> Int {
    (number + divisor - 1) / divisor
  }
}
