import Foundation
import Testing

@testable import Lessons

/// The engine of the page, held against the course's Swift.
///
/// `COURSE_GOLDEN=write` writes the golden file anew.
@Suite("Engine of the page")
struct LabEngineTests {
  private static let golden = FixtureCourse.repository.appending(
    path: "Tests/LessonsTests/Golden/lab-training.json")

  private func golden() throws -> [LabTraining] {
    try JSONDecoder().decode([LabTraining].self, from: Data(contentsOf: Self.golden))
  }

  /// How far two lists of numbers are apart at most; infinitely when their lengths differ.
  private func distance(_ first: [Float], _ second: [Float]) -> Float {
    guard first.count == second.count, (first + second).allSatisfy(\.isFinite) else {
      return .infinity
    }
    return zip(first, second).map { abs($0 - $1) }.max() ?? .infinity
  }

  @Test("the golden file is what Swift computes")
  func reference() throws {
    let computed = try LabTraining.all.map { try $0.done() }
    if ProcessInfo.processInfo.environment["COURSE_GOLDEN"] == "write" {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try FileManager.default.createDirectory(
        at: Self.golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try encoder.encode(computed).write(to: Self.golden)
    }
    let golden = try golden()
    #expect(golden.map(\.name) == LabTraining.all.map(\.name))
    for (found, expected) in zip(computed, golden) {
      #expect(distance(found.losses, expected.losses) < 1e-4, "\(found.name)")
      #expect(distance(found.outputs, expected.outputs) < 1e-3, "\(found.name)")
      #expect(found.losses[0] != found.losses[99], "\(found.name) learns nothing")
    }
  }

  @Test(
    "JavaScript in Chromium has the same losses and outputs",
    .enabled(if: Chromium.installed != nil, "Chromium is not installed"))
  func javascript() throws {
    let chromium = try #require(Chromium.installed)
    let engine = try #require(LabFiles.files(of: FixtureCourse.repository)["lab/engine.js"])
    let golden = try golden()
    let cases = String(decoding: try JSONEncoder().encode(LabTraining.all), as: UTF8.self)
    let page = """
      <!DOCTYPE html><meta charset="utf-8"><pre id="result"></pre><script>
      \(String(decoding: engine, as: UTF8.self))
      const cases = \(cases);
      \(Self.harness)
      </script>
      """
    let dom = try chromium.dom(of: page)
    let start = try #require(dom.range(of: "<pre id=\"result\">"), "no result:\n\(dom)")
    let end = try #require(dom.range(of: "</pre>"))
    let found = try JSONDecoder().decode(
      [LabTraining].self, from: Data(dom[start.upperBound..<end.lowerBound].utf8))
    #expect(found.map(\.name) == golden.map(\.name))
    for (found, expected) in zip(found, golden) {
      #expect(distance(found.losses, expected.losses) < 1e-4, "\(found.name)")
      #expect(distance(found.outputs, expected.outputs) < 1e-3, "\(found.name)")
    }
  }

  /// Does the trainings as `LabTraining` does them.
  private static let harness = """
    const lab = PerceptronLab;
    for (const c of cases) {
      const generator = new lab.Generator(\(LabTraining.seed));
      const x = Float32Array.from(
        { length: \(LabTraining.examples) * c.inputs }, () => generator.uniform());
      const labels = Array.from(
        { length: \(LabTraining.examples) },
        () => Math.floor(generator.uniform() * \(LabTraining.classes)));
      const layers = c.layers.map((layer) => {
        const [name, ...sizes] = layer.split(" ");
        return [name, ...sizes.map(Number)];
      });
      const network = new lab.Network(
        c.inputs, layers, Number(c.initializer) || c.initializer, generator);
      const optimizer = new lab.SGD(network.parameters, c.rate, c.momentum);
      const n = \(LabTraining.batch);
      for (let step = 0; step < \(LabTraining.steps); step++) {
        const start = (step * n) % \(LabTraining.examples);
        c.losses.push(lab.step(network, optimizer,
          x.subarray(start * c.inputs, (start + n) * c.inputs), labels.slice(start, start + n), n));
      }
      const shown = \(LabTraining.shown), scores = network.forward(x, shown, false);
      c.outputs = Array.from(scores.subarray(0, shown * network.outputs));
    }
    document.getElementById("result").textContent = JSON.stringify(cases);
    """
}
