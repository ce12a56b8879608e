internal import Foundation
internal import Images
internal import Training

extension Experiment {
  /// Question 1.1: how photos that are not square should come to the size that a network takes.
  ///
  /// Where the frame is as long as the garment, stretching takes away how long it is. On a canvas of any
  /// proportions it distorts what was alike, while padding makes it smaller and cropping cuts it.
  package static let photoFit = grid(
    "1.1-photo-fit", epochs: 10, seeds: 8,
    constants: ["network": "MLP 128", "trainPerClass": "500", "size": "28×28"],
    settings: [PhotoFraming.tight, .canvas].flatMap { framing in
      PictureFit.allCases.map { setting(framing, $0) }
    } + [setting(.tight, .stretch, tested: .pad), setting(.tight, .pad, tested: .stretch)],
    claims: [
      ClaimDesign(
        "padding-beats-stretching-tight",
        es: "con fotos recortadas a la prenda, rellenar da más exactitud que estirar",
        en: "with photos cut to the garment, padding gives better accuracy than stretching",
        "testAccuracy", "TightPad", above: "TightStretch"),
      ClaimDesign(
        "padding-beats-stretching-canvas",
        es: "con fotos de proporciones al azar, rellenar da más exactitud que estirar",
        en: "with photos of random proportions, padding gives better accuracy than stretching",
        "testAccuracy", "CanvasPad", above: "CanvasStretch"),
      ClaimDesign(
        "padding-beats-cropping-canvas",
        es: "con fotos de proporciones al azar, rellenar da más exactitud que recortar",
        en: "with photos of random proportions, padding gives better accuracy than cropping",
        "testAccuracy", "CanvasPad", above: "CanvasCrop"),
      ClaimDesign(
        "same-fit-to-test",
        es:
          "quien entrenó con fotos rellenadas acierta al menos 10 puntos menos si se la prueba con"
          + " las mismas fotos estiradas",
        en: "a network trained on padded photos is right at least 10 points less often on the same"
          + " photos stretched", "testAccuracy", "TightPad", above: "TightPadStretch",
        byAtLeast: 0.1
      ),
    ], metrics: ["trainAccuracy", "testAccuracy"])

  private static func setting(
    _ framing: PhotoFraming, _ fit: PictureFit, tested: PictureFit? = nil
  ) -> Setting {
    let id = framing.rawValue.capitalized + fit.id + (tested?.id ?? "")
    let (es, en) =
      framing == .tight ? ("recorte ajustado", "tight frame") : ("lienzo al azar", "random canvas")
    return Setting(
      id, es: "\(es), \(fit.es)" + (tested.map { "; prueba \($0.es)" } ?? ""),
      en: "\(en), \(fit.en)" + (tested.map { "; tested \($0.en)" } ?? ""),
      TrainingConfiguration(network: .mlp(hidden: [128]), batches: BatchChoice(size: 64)),
      on: PictureChoice(
        trainPerClass: 500, testPerClass: 200, changes: [.photos(framing, fit, testFit: tested)]))
  }
}

extension PictureFit {
  /// Its part of a setting's name.
  fileprivate var id: String { rawValue.capitalized }

  fileprivate var es: String {
    switch self {
    case .stretch: "estirar"
    case .pad: "rellenar"
    case .crop: "recortar"
    }
  }

  fileprivate var en: String {
    switch self {
    case .stretch: "stretched"
    case .pad: "padded"
    case .crop: "cropped"
    }
  }
}
