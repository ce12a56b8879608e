/// What resizes pictures of a shape to a size, chosen once for all of them.
///
/// - Parameter byArea: whether shrinking takes the mean of all that a new pixel covers, OpenCV's
///   `INTER_AREA`; otherwise it is `INTER_LINEAR`.
func resizing(
  _ shape: ImageShape, height: Int, width: Int, byArea: Bool
) -> TransformStep {
  let output = ImageShape(height: height, width: width, channels: shape.channels)
  if output == shape {
    return TransformStep(output: output) { source, target, _ in
      target.update(from: source, count: shape.count)
    }
  }
  if shape.height == 2 * height && shape.width == 2 * width {
    return TransformStep(output: output) { source, target, _ in
      halve(source, into: target, output)
    }
  }
  if byArea && height <= shape.height && width <= shape.width {
    let rows = AreaAxis(from: shape.height, to: height)
    let columns = AreaAxis(from: shape.width, to: width)
    return TransformStep(output: output) { source, target, _ in
      average(source, shape, into: target, rows: rows, columns: columns)
    }
  }
  let rows = BilinearAxis(
    from: shape.height, to: height, stride: 1, weighsEdge: true, weighsAreas: byArea)
  let columns = BilinearAxis(
    from: shape.width, to: width, stride: shape.channels, weighsEdge: false, weighsAreas: byArea)
  return TransformStep(output: output) { source, target, _ in
    interpolate(source, shape, into: target, rows: rows, columns: columns)
  }
}
