internal import CourseKit

/// How a window moves over a picture.
struct Windows: Equatable {
  var kernel: Spatial
  var stride: Spatial
  var padding: Spatial

  /// How many places the window has on a picture of that size; 0 when it does not fit.
  func count(on picture: Spatial) -> Spatial {
    func along(_ length: Int, _ kernel: Int, _ stride: Int, _ padding: Int) -> Int {
      let room = length + 2 * padding - kernel
      return room < 0 ? 0 : room / stride + 1
    }
    return Spatial(
      height: along(picture.height, kernel.height, stride.height, padding.height),
      width: along(picture.width, kernel.width, stride.width, padding.width))
  }

  /// The least picture that the window fits on.
  var least: Spatial {
    Spatial(
      height: max(1, kernel.height - 2 * padding.height),
      width: max(1, kernel.width - 2 * padding.width))
  }

  /// The places along the columns whose sample at `offset` lies inside a row of that width.
  func inside(_ width: Int, offset: Int, of places: Int) -> Range<Int> {
    let shift = padding.width - offset
    let first = max(0, (shift + stride.width - 1) / stride.width)
    let last = (width - 1 + shift)
    let end = last < 0 ? 0 : min(places, last / stride.width + 1)
    return min(first, end)..<end
  }

  /// The sizes of checked windows.
  ///
  /// - Precondition: kernel and stride are at least 1, and the padding is not negative.
  init(checking kernel: Spatial, _ stride: Spatial, _ padding: Spatial) {
    precondition(kernel.height > 0 && kernel.width > 0, "a window of \(kernel) covers nothing")
    precondition(stride.height > 0 && stride.width > 0, "a stride of \(stride) moves nowhere")
    precondition(padding.height >= 0 && padding.width >= 0, "a padding of \(padding) is negative")
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
  }

  /// The size of the pictures `[N, C, H, W]`, which the window must fit on.
  func picture(of shape: [Int], channels: Int?, place: @autoclosure () -> String) throws -> Spatial
  {
    if shape.count == 4, channels == nil || shape[1] == channels {
      let picture = Spatial(height: shape[2], width: shape[3])
      if picture.height >= least.height && picture.width >= least.width { return picture }
    }
    let sides =
      least == 1 ? "H, W]" : "H, W] with H ≥ \(least.height) and W ≥ \(least.width)"
    throw ShapeError(
      in: place(), expected: "[N, \(channels.map(String.init) ?? "C"), \(sides)", got: shape)
  }

  /// The kernel, and what is not usual.
  func description(defaultStride: Spatial) -> String {
    "\(kernel)" + (stride == defaultStride ? "" : ", stride \(stride)")
      + (padding == 0 ? "" : ", padding \(padding)")
  }
}
