import CourseKit
import Foundation
import Localization
import Presentation
import RunRecords
import Testing

@testable import Lessons

/// Histograms of the pixels of the sample, and half matrices of pairs.
@Suite struct HistogramTests {
  private func image(_ byte: UInt8) -> Image {
    Image(height: 28, width: 28, channels: 1, bytes: Array(repeating: byte, count: 784))
  }

  @Test(arguments: PixelHistogram.Scale.allCases)
  func barsHoldAllPixels(scale: PixelHistogram.Scale) {
    let images = [image(0), image(0), image(0), image(255)]
    let chart = PixelHistogram(scale: scale).chart(of: images, in: .en, description: "d")
    #expect(chart.shares.count == 32 && chart.edges.count == 33)
    #expect(chart.shares.first == 0.75 && chart.shares.last == 0.25)
    #expect(chart.shares.reduce(0, +) == 1)
    // Mean 0.25, deviation √(0.25 × 0.75).
    let zero = -0.25 / (0.1875).squareRoot()
    #expect(abs(chart.edges[0] - (scale == .normalized ? zero : 0)) < 1e-5)
    let last = [256, 256.0 / 255, (256.0 / 255 - 0.25) / (0.1875).squareRoot()]
    let index = PixelHistogram.Scale.allCases.firstIndex(of: scale) ?? 0
    #expect(abs(chart.edges[32] - last[index]) < 1e-5)
  }

  @Test func theTableHasEachBar() throws {
    let images = try Garments(root: FixtureCourse.repository).training()
    #expect(images.count == 2000)
    let chart = PixelHistogram(scale: .bytes).chart(of: images, in: .es, description: "d")
    let table = chart.table(.of(.es)).markup
    #expect(table.components(separatedBy: "<td>").count == 33)
    #expect(chart.svg(id: "h", .narrow).markup.components(separatedBy: "class=\"bar\"").count == 33)
  }

  @Test func badScaleSaysWhatThereIs() {
    var parser = LessonParser(file: "s.md")
    _ = parser.blocks(of: "```histogram of=bits id=h alt=a\nA caption.\n```\n", firstLine: 3)
    #expect(parser.errors.map(\.description).first?.contains("bytes, scaled, normalized") == true)
  }

  @Test func halfAMatrixHasEachPairOnce() throws {
    let url = FixtureCourse.repository.appending(path: "lessons/runs/4.3-confusions.json")
    let run = try JSONDecoder().decode(RunRecord.self, from: Data(contentsOf: url))
    func map(_ setting: String) -> HeatMap? {
      HeatMap(
        pairs: "mistakes", setting: setting, of: run, title: "t", description: "d", language: .en)
    }
    let made = try #require(map("SameKind"))
    #expect(made.rows.count == 9 && made.columns.first == "T-shirt" && made.rows[8] == "ankle boot")
    #expect(made.values[5][4] == run.values["mistakesCoatShirtSameKind"])
    #expect(
      made.values.enumerated().allSatisfy { row, cells in
        cells.dropFirst(row + 1).allSatisfy { $0 == nil }
      })
    let svg = made.svg(id: "f", .wide).markup
    #expect(svg.components(separatedBy: "class=\"cell\"").count == 46)
    // The table says of what the cells leave out that it is a percentage.
    let share = try #require(run.values["mistakesCoatShirtSameKind"])
    let percent = String(format: "%.1f", 100 * share)
    #expect(svg.contains(">\(percent)</text>") && svg.contains("--share:100%"))
    #expect(made.table(.of(.en)).markup.contains("\(percent)%"))
    #expect(map("NoSuchKind") == nil)
  }
}
