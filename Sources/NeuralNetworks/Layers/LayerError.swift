/// A layer or a loss was asked for something it cannot do yet.
public enum LayerError: Error, Equatable, CustomStringConvertible, Sendable {
  /// `backward` was called before any `forward`; the place is the layer with its sizes.
  case backwardBeforeForward(place: String)

  /// One sentence that names the layer.
  public var description: String {
    switch self {
    case .backwardBeforeForward(let place):
      "\(place) cannot go backward before it has gone forward"
    }
  }
}
