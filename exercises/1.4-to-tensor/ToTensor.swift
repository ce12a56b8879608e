import CourseKit

/// 1.4 · ToTensor
///
/// ES: Convierte una imagen `H × W × C` en un tensor `[C, H, W]`, como `ToTensorV2` de Albumentations:
/// primero va entero el canal 0, fila por fila; después el canal 1… Los valores se quedan como están,
/// de 0 a 255: esta conversión **no divide** (`ToTensor` de torchvision sí). Vale cualquier número de
/// canales, desde uno, y también una imagen sin píxeles.
///
/// EN: Turn a picture `H × W × C` into a tensor `[C, H, W]`, as Albumentations' `ToTensorV2` does:
/// all of channel 0 comes first, row by row; then channel 1… The values stay as they are, from 0 to
/// 255: this conversion **does not divide** (torchvision's `ToTensor` does). Any number of channels
/// from one on will do, and so will a picture without pixels.
///
/// ```swift
/// // 1 × 2 píxeles, rojo y azul · 1 × 2 pixels, red and blue
/// let image = Image(height: 1, width: 2, channels: 3, bytes: [255, 0, 0, 0, 0, 255])
/// toTensor(image)  // shape [3, 1, 2], elements 255, 0, 0, 0, 0, 255
/// image[0, 1, 2]   // 255: fila 0, columna 1, canal 2 · row 0, column 1, channel 2
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; de uno a cinco canales; más de cinco canales; cuadradas;
/// tantas filas o columnas como canales; una fila, una columna o un píxel; ningún píxel; más de 256
/// filas o columnas; cada byte, de 0 a 255; solo ceros y unos; varias imágenes seguidas.
///
/// EN: Asked: the example above; one to five channels; more than five channels; square ones; as
/// many rows or columns as channels; one row, one column or one pixel; no pixel; more than 256 rows
/// or columns; each byte from 0 to 255; only zeros and ones; several pictures in a row.
///
/// `./course check 1.4` · `swift test --filter ToTensor`
public func toTensor(_ image: Image) -> Tensor {
  unfinished(
    "toTensor(_:)", returning: Tensor.zeros([image.channels, image.height, image.width]))
}
