internal import CourseKit

/// A plane of samples seen through a window that is shifted by some rows and columns; beyond the plane
/// everything is 0.
///
/// In memory the shift is one distance for all samples: they are moved at once, and the columns that
/// came from the row before or after are cleared.
struct PlaneShift {
  /// Rows and columns of the plane.
  var size: Spatial
  /// How far below, and to the right of, a place its sample is.
  var rows, columns: Int

  /// The places whose samples are inside, but for those at the left or the right edge.
  private var places: Range<Int> {
    guard abs(rows) < size.height, abs(columns) < size.width else { return 0..<0 }
    let first = max(0, -rows) * size.width + max(0, -columns)
    let end = min(size.height, size.height - rows) * size.width - max(0, columns)
    return first..<max(first, end)
  }

  private var distance: Int { rows * size.width + columns }

  /// Writes what each place sees.
  func copy(_ plane: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>) {
    let places = places
    let count = size.height * size.width
    target.update(repeating: 0, count: places.lowerBound)
    (target + places.lowerBound).update(
      from: plane + (places.lowerBound + distance), count: places.count)
    (target + places.upperBound).update(repeating: 0, count: count - places.upperBound)
    clearEdges(of: target)
  }

  /// Adds what each place has to the sample that it sees; clears what is of no sample.
  func addBack(_ source: UnsafeMutablePointer<Float>, to plane: UnsafeMutablePointer<Float>) {
    clearEdges(of: source)
    let distance = distance
    Lanes.forEach(in: places) { place, lanes in
      let sample = plane + (place + distance)
      lanes.store(lanes.load(sample) + lanes.load(source + place), to: sample)
    }
  }

  /// Clears the columns that see nothing.
  private func clearEdges(of target: UnsafeMutablePointer<Float>) {
    let width = size.width
    let edge = columns < 0 ? 0..<min(width, -columns) : max(0, width - columns)..<width
    guard !edge.isEmpty else { return }
    for row in 0..<size.height {
      for column in edge { target[row * width + column] = 0 }
    }
  }
}
