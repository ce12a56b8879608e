/// The pictures of one example, unrolled so that a convolution is one matrix product.
///
/// The matrix has a row for each channel and place inside the kernel and a column for each place of
/// the window: `[C·kH·kW, outH·outW]`.
struct Unrolling {
  var windows: Windows
  var channels: Int
  var picture: Spatial
  var places: Spatial

  /// Rows of the matrix.
  var rows: Int { channels * windows.kernel.height * windows.kernel.width }
  /// Columns of the matrix.
  var columns: Int { places.height * places.width }

  /// Writes the matrix of a picture `[C, H, W]`; padding is 0.
  func unroll(_ picture: UnsafePointer<Float>, into matrix: UnsafeMutablePointer<Float>) {
    if keepsSize {
      return forEachShift { plane, source, shift in
        shift.copy(picture + source, to: matrix + plane)
      }
    }
    forEachLine { source, target, inside in
      let line = matrix + target
      if inside.count < places.width { line.update(repeating: 0, count: places.width) }
      let stride = windows.stride.width
      if stride == 1 {
        (line + inside.lowerBound).update(
          from: picture + (source + inside.lowerBound), count: inside.count)
      } else {
        for column in inside { line[column] = picture[source + column * stride] }
      }
    } outside: { target in
      (matrix + target).update(repeating: 0, count: places.width)
    }
  }

  /// Adds the matrix to the picture that it would be unrolled from; what is of the padding may be
  /// overwritten.
  func addBack(_ matrix: UnsafeMutablePointer<Float>, to picture: UnsafeMutablePointer<Float>) {
    if keepsSize {
      return forEachShift { plane, target, shift in
        shift.addBack(matrix + plane, to: picture + target)
      }
    }
    let stride = windows.stride.width
    forEachLine { source, target, inside in
      for column in inside { picture[source + column * stride] += matrix[target + column] }
    } outside: { _ in
    }
  }

  /// Whether a row of the matrix is a plane of the picture, shifted: the window moves by one and has
  /// as many places as the picture has samples.
  private var keepsSize: Bool { windows.stride == 1 && places == picture }

  /// Visits each row of the matrix: where it starts, where its plane starts in the picture, and how
  /// the plane is shifted.
  @inline(__always)
  private func forEachShift(_ body: (_ row: Int, _ plane: Int, PlaneShift) -> Void) {
    let size = picture.height * picture.width
    var row = 0
    for channel in 0..<channels {
      for kernelRow in 0..<windows.kernel.height {
        for kernelColumn in 0..<windows.kernel.width {
          body(
            row, channel * size,
            PlaneShift(
              size: picture, rows: kernelRow - windows.padding.height,
              columns: kernelColumn - windows.padding.width))
          row += size
        }
      }
    }
  }

  /// Visits each line of places with the same row of the matrix and the same row of the picture.
  ///
  /// - Parameters:
  ///   - body: gets where the sample of place 0 is in the picture (which may lie outside of it),
  ///     where the line starts in the matrix, and which places have their sample inside.
  ///   - outside: gets the start of a line whose samples are all padding.
  @inline(__always)
  private func forEachLine(
    _ body: (_ source: Int, _ target: Int, _ inside: Range<Int>) -> Void,
    outside: (_ target: Int) -> Void
  ) {
    var target = 0
    for channel in 0..<channels {
      for kernelRow in 0..<windows.kernel.height {
        for kernelColumn in 0..<windows.kernel.width {
          let inside = windows.inside(picture.width, offset: kernelColumn, of: places.width)
          for placeRow in 0..<places.height {
            let row = placeRow * windows.stride.height + kernelRow - windows.padding.height
            if row < 0 || row >= picture.height || inside.isEmpty {
              outside(target)
            } else {
              let line = (channel * picture.height + row) * picture.width
              body(line + kernelColumn - windows.padding.width, target, inside)
            }
            target += places.width
          }
        }
      }
    }
  }
}
