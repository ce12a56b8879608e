internal import CourseKit
internal import Wire

extension Value {
  /// Whether a frame with this answer is within the limits of the wire; one that is not never gets to
  /// a check.
  var arrives: Bool {
    var (count, length) = (0, 0)
    return fits(depth: 0, &count, &length)
  }

  private func fits(depth: Int, _ count: inout Int, _ length: inout Int) -> Bool {
    switch self {
    case .none, .bool, .int, .double: length += 9
    case .text(let text): length += 5 + text.utf8.count
    case .bytes(let bytes): length += 5 + bytes.count
    case .tensor(let tensor): length += 5 + 4 * (tensor.rank + tensor.count)
    case .image(let image): length += 13 + image.bytes.count
    case .list(let values):
      length += 5
      count += values.count
      guard count <= Frame.maximumValues, depth < Frame.maximumDepth || values.isEmpty else {
        return false
      }
      return values.allSatisfy { $0.fits(depth: depth + 1, &count, &length) }
    }
    // A little less than a frame may have, for what stands around the answer.
    return depth <= Frame.maximumDepth && length < Frame.maximumLength - 1024
  }
}
