internal import Localization

extension Exercise {
  /// 5.3: many images in one, with the wrong ones marked.
  package static let imageGrid = Exercise(
    id: "5.3-image-grid",
    title: Localized(es: "Cuadrícula de imágenes", en: "Image grid"),
    calls: CallWording([
      "makeGrid": "makeGrid({0}, columns: {1}, padding: {2}, padValue: {3})",
      "frameMistakes": "frameMistakes({0}, labels: {1}, predictions: {2}, color: {3})",
    ]),
    contract: ImageGridContract.all,
    checks: ImageGridChecks.all + [ImageGridContract.all.check(needs: ["row-by-row", "frames"])],
    misconceptions: ImageGridMisconception.all,
    hints: [
      Localized(
        es:
          "Dibuja en papel cinco imágenes en tres columnas, con su borde. ¿En qué píxel empieza cada una?",
        en:
          "Draw five images in three columns on paper, with their border. At which pixel does each begin?"
      ),
      Localized(
        es:
          "Empieza por un tensor lleno de padValue y copia en él cada imagen. La imagen k está en la fila k / columnas y la columna k % columnas, y de una a la siguiente hay H + padding píxeles hacia abajo y W + padding hacia la derecha. Trata aparte N = 0 y N = 1.",
        en:
          "Start with a tensor full of padValue and copy each image into it. Image k is in row k / columns and column k % columns, and from one to the next it is H + padding pixels down and W + padding to the right. Treat N = 0 and N = 1 apart."
      ),
      Localized(
        es:
          "Filas: (N + columnas - 1) / columnas. La imagen k empieza en top = k / columnas * (H + padding) + padding y left = k % columnas * (W + padding) + padding, y grid[c, top + y, left + x] = images[k, c, y, x]. En frameMistakes, si labels[k] != predictions[k], pinta los píxeles con y == 0, y == H - 1, x == 0 o x == W - 1.",
        en:
          "Rows: (N + columns - 1) / columns. Image k begins at top = k / columns * (H + padding) + padding and left = k % columns * (W + padding) + padding, and grid[c, top + y, left + x] = images[k, c, y, x]. In frameMistakes, if labels[k] != predictions[k], paint the pixels with y == 0, y == H - 1, x == 0 or x == W - 1."
      ),
    ])
}
