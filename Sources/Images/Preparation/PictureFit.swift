/// How a picture of other proportions comes to the size that is asked for.
public enum PictureFit: String, CaseIterable, Codable, Sendable {
  /// Rows and columns are scaled each by its own factor: all is seen, distorted.
  case stretch
  /// All is seen, undistorted, with a black border.
  case pad
  /// The middle is seen, undistorted; what is over is cut off.
  case crop
}
