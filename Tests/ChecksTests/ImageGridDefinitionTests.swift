import CourseKit
import Foundation
import Testing

@testable import Checks

/// The definitions of grid and frame that the exercise 5.3 is held against, held against torchvision.
struct ImageGridDefinitionTests {
  /// What `scripts/golden/make_grid.py` had torchvision make.
  private struct Golden: Decodable {
    var grids: [Grid]
    var frames: [Frame]

    struct Numbers: Decodable {
      var shape: [Int]
      var elements: [Float]
      var tensor: Tensor { Tensor(shape: shape, elements: elements) }
    }
    struct Grid: Decodable {
      var images: Numbers
      var columns: Int
      var padding: Int
      var padValue: Float
      var grid: Numbers
    }
    struct Frame: Decodable {
      var images: Numbers
      var labels: [Int]
      var predictions: [Int]
      var color: [Float]
      var framed: Numbers
    }

    static func read() throws -> Golden {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/make_grid.json")
      return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    }
  }

  @Test func gridIsTorchvisions() throws {
    let grids = try Golden.read().grids
    #expect(grids.count == 8)
    for golden in grids {
      let definition = GridDefinition(
        images: golden.images.tensor, columns: golden.columns, padding: golden.padding,
        padValue: golden.padValue)
      #expect(definition.grid == golden.grid.tensor)
    }
  }

  @Test func gridOfNoImagesHasNoPixels() {
    for (channels, expected) in [(1, 3), (2, 2), (3, 3)] {
      let definition = GridDefinition(
        images: .zeros([0, channels, 2, 3]), columns: 4, padding: 2, padValue: 1)
      #expect(definition.grid == .zeros([expected, 0, 0]))
    }
  }

  @Test func frameIsABoxOfTorchvision() throws {
    let frames = try Golden.read().frames
    #expect(frames.count == 3)
    for golden in frames {
      let definition = FrameDefinition(
        images: golden.images.tensor, labels: golden.labels, predictions: golden.predictions,
        color: golden.color)
      #expect(definition.framed == golden.framed.tensor)
    }
  }
}
