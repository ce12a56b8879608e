/// The shapes of ``ShapePictures``, inside a circle of radius 1.
///
/// All keep their kind when they are turned by any angle, so that a square stands on its corner too.
enum ShapeOutline: String, CaseIterable, Sendable {
  case circle, triangle, square, star, cross, ring, pentagon, bar, crescent, arrow

  /// The edge of the shape.
  var edge: ShapeEdge {
    switch self {
    case .circle: .circle
    case .ring: .ring(inner: 0.55)
    default: .polygon(polygon)
    }
  }

  /// The edge of the shapes that are not round.
  private var polygon: Polygon {
    switch self {
    case .circle, .ring: Polygon([])
    case .triangle: Polygon(regular: 3)
    case .square: Polygon(regular: 4)
    case .pentagon: Polygon(regular: 5)
    case .star:
      Polygon((0..<10).map { Polygon.point(at: $0, of: 10, radius: $0 % 2 == 0 ? 1 : 0.4) })
    case .cross:
      Polygon([
        (0.28, 0.96), (-0.28, 0.96), (-0.28, 0.28), (-0.96, 0.28), (-0.96, -0.28),
        (-0.28, -0.28), (-0.28, -0.96), (0.28, -0.96), (0.28, -0.28), (0.96, -0.28),
        (0.96, 0.28), (0.28, 0.28),
      ])
    case .bar: Polygon([(0.97, 0.24), (-0.97, 0.24), (-0.97, -0.24), (0.97, -0.24)])
    case .crescent:
      Polygon(
        (4...20).map { Polygon.point(at: $0, of: 24, radius: 1) }
          + (7...17).reversed().map {
            let (x, y) = Polygon.point(at: $0, of: 24, radius: 0.866)
            return (x * 0.55 + 0.5, y)
          })
    case .arrow:
      Polygon([
        (1, 0), (0.1, 0.75), (0.1, 0.25), (-0.95, 0.25), (-0.95, -0.25), (0.1, -0.25),
        (0.1, -0.75),
      ])
    }
  }
}

/// The line around a shape.
enum ShapeEdge: Sendable {
  case circle
  case ring(inner: Double)
  case polygon(Polygon)

  /// How far a point is from the edge; negative inside.
  func distance(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .circle: return (x * x + y * y).squareRoot() - 1
    case .ring(let inner):
      let radius = (x * x + y * y).squareRoot()
      return max(radius - 1, inner - radius)
    case .polygon(let polygon): return polygon.distance(x, y)
    }
  }
}

/// The colours of ``ShapePictures``.
struct ShapeColour: Sendable {
  var name: String
  /// Red, green and blue from 0 to 255.
  var samples: [Double]

  static let all = [
    ShapeColour(name: "red", samples: [230, 40, 40]),
    ShapeColour(name: "green", samples: [40, 190, 60]),
    ShapeColour(name: "blue", samples: [50, 80, 240]),
    ShapeColour(name: "yellow", samples: [245, 225, 40]),
    ShapeColour(name: "magenta", samples: [220, 50, 210]),
    ShapeColour(name: "cyan", samples: [40, 215, 225]),
    ShapeColour(name: "orange", samples: [250, 140, 20]),
    ShapeColour(name: "white", samples: [245, 245, 245]),
    ShapeColour(name: "purple", samples: [125, 60, 170]),
    ShapeColour(name: "brown", samples: [140, 85, 40]),
  ]
}

/// A closed line of straight edges.
struct Polygon: Sendable {
  private var edges: [(x: Double, y: Double, dx: Double, dy: Double, inverse: Double)] = []

  /// A closed line through the points, no two of which are the same.
  init(_ points: [(Double, Double)]) {
    for (index, (x, y)) in points.enumerated() {
      let (nextX, nextY) = points[(index + 1) % points.count]
      let (dx, dy) = (nextX - x, nextY - y)
      edges.append((x, y, dx, dy, 1 / (dx * dx + dy * dy)))
    }
  }

  /// A polygon with equal sides.
  init(regular count: Int) {
    self.init((0..<count).map { Self.point(at: $0, of: count, radius: 1) })
  }

  /// A point on a circle.
  static func point(at place: Int, of count: Int, radius: Double) -> (Double, Double) {
    let angle = 2 * .pi * Double(place) / Double(count)
    return (radius * cosine(angle), radius * sine(angle))
  }

  /// How far a point is from the edge; negative inside.
  func distance(_ x: Double, _ y: Double) -> Double {
    var nearest = Double.infinity
    var isInside = false
    for edge in edges {
      let (px, py) = (x - edge.x, y - edge.y)
      let along = min(max((px * edge.dx + py * edge.dy) * edge.inverse, 0), 1)
      let (ex, ey) = (px - along * edge.dx, py - along * edge.dy)
      nearest = min(nearest, ex * ex + ey * ey)
      // A line to the right of the point crosses the edge.
      let crosses = (py < 0) != (py < edge.dy)
      if crosses, px < edge.dx * py / edge.dy { isInside.toggle() }
    }
    return isInside ? -nearest.squareRoot() : nearest.squareRoot()
  }
}
