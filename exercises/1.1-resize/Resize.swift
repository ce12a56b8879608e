import CourseKit

/// 1.1 · Redimensionar · Resize
///
/// ES: Da a una imagen otro tamaño por interpolación bilineal, como `A.Resize` y `INTER_LINEAR` de
/// OpenCV. El centro del píxel i está en i + ½. Por eso el píxel nuevo i cae, entre los antiguos, en
/// la posición (i + ½) · antiguos / nuevos − ½, y su valor es la mezcla de los dos más cercanos según
/// la distancia; en filas y en columnas, así que son cuatro. Fuera de la imagen vale el píxel del
/// borde. Al reducir tampoco se promedian más de cuatro. El resultado se redondea al byte más cercano.
/// OpenCV lo hace a su manera, y por eso cada byte puede diferir en ±1 del suyo; pero en la media de
/// muchos bytes no se admite más de ±0.3 alrededor del valor exacto, y cortar los decimales da −0.5.
/// Cada canal va por separado; todos los tamaños son 1 o más.
///
/// EN: Give a picture another size by bilinear interpolation, as `A.Resize` and OpenCV's
/// `INTER_LINEAR` do. The centre of pixel i is at i + ½. So the new pixel i falls, among the old ones,
/// at the position (i + ½) · old / new − ½, and its value is a mixture of the two nearest by distance;
/// in rows and in columns, which makes four. Outside the picture, the pixel at the edge counts.
/// Shrinking takes no mean of more than four either. The result is rounded to the nearest byte.
/// OpenCV does that in its own way, so each byte may be ±1 off its byte; but the mean of many bytes
/// may be no more than ±0.3 off the exact value, and cutting the decimals off gives −0.5. Each
/// channel goes by itself; all sizes are 1 or more.
///
/// ```swift
/// let image = Image(height: 1, width: 2, channels: 1, bytes: [0, 100])
/// resize(image, height: 1, width: 4)  // posiciones · positions -0.25, 0.25, 0.75, 1.25
///                                     // bytes 0, 25, 75, 100
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; de uno a cinco canales; ampliar; reducir; un eje crece y
/// el otro mengua; un eje se queda igual; el mismo tamaño; alto y ancho intercambiados; el doble,
/// el triple, la mitad; a un píxel, una fila o una columna; de un píxel, una fila o una columna;
/// más de 64 píxeles de lado; solo blanco y negro; varias imágenes seguidas.
///
/// EN: Asked: the example above; one to five channels; enlarging; shrinking; one axis grows and the
/// other shrinks; one axis stays the same; the same size; height and width swapped; twice, thrice,
/// half; to one pixel, row or column; from one pixel, row or column; sides of more than 64 pixels;
/// black and white only; several pictures in a row.
///
/// `./course check 1.1` · `swift test --filter Resize`
public func resize(_ image: Image, height: Int, width: Int) -> Image {
  unfinished("resize(_:height:width:)", returning: image)
}
