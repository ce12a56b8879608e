import CourseKit

// 5.3 · Cuadrícula de imágenes · Image grid
//
// ES: Reúne un lote de imágenes de validación en una sola, como `torchvision.utils.make_grid`, y
// marca antes con un marco las que la red clasificó mal. Así se ven de un vistazo en TensorBoard.
//
// EN: Put a batch of validation images together into one, as `torchvision.utils.make_grid` does, and
// before that mark with a frame those that the network got wrong. So you see them at a glance in
// TensorBoard.
//
// ```swift
// let images = Tensor(shape: [3, 1, 1, 2], elements: [1, 2, 3, 4, 5, 6])
// makeGrid(images, columns: 2, padding: 1, padValue: 9)
// // shape [3, 5, 7], and each of the three channels is
// // 9 9 9 9 9 9 9
// // 9 1 2 9 3 4 9
// // 9 9 9 9 9 9 9
// // 9 5 6 9 9 9 9
// // 9 9 9 9 9 9 9
//
// let digit = Tensor(shape: [1, 1, 3, 3], elements: [1, 2, 3, 4, 5, 6, 7, 8, 9])
// frameMistakes(digit, labels: [7], predictions: [1], color: [0])
// // 0 0 0
// // 0 5 0
// // 0 0 0
// ```
//
// ES: Se pregunta: el ejemplo de arriba; filas llenas y a medias; de 1 a 1000 columnas; bordes de 0
// a 9 píxeles; imágenes de 1 a 5 canales; una sola imagen; ninguna imagen; imágenes de 1 píxel,
// altas y anchas; cualquier padValue; más de 64 imágenes; aciertos y fallos mezclados; todo bien,
// todo mal o ninguna imagen; marcos de 1 a 5 canales; marcos en lados de 1 a 9; clases de
// cualquier tamaño y signo; colores y píxeles de cualquier valor; marcos en más de 64 imágenes.
//
// EN: Asked: the example above; full rows and partial ones; 1 to 1000 columns; borders of 0 to 9
// pixels; images of 1 to 5 channels; a single image; no image; images of 1 pixel, tall and broad;
// any padValue; more than 64 images; right and wrong ones mixed; all right, all wrong or no image;
// frames of 1 to 5 channels; frames on sides of 1 to 9; classes of any size and sign; colors and
// pixels of any value; frames on more than 64 images.
//
// `./course check 5.3` · `swift test --filter ImageGrid`

/// ES: Las imágenes `[N, C, H, W]` en una cuadrícula `[C, alto, ancho]`, fila a fila: la imagen 1 va
/// a la derecha de la 0. Hay `min(columns, N)` columnas y las filas que hagan falta. Alrededor de
/// cada imagen hay `padding` píxeles de `padValue`, que las vecinas comparten: el alto es
/// `filas · (H + padding) + padding`, y el ancho igual. Los huecos de la última fila valen `padValue`.
///
/// Si C es 1, el resultado tiene 3 canales iguales. Una sola imagen (N = 1) se devuelve sin borde.
/// Sin imágenes (N = 0), donde torchvision falla, el alto y el ancho son 0, y los canales los mismos
/// que con ellas. `columns`, C, H y W son al menos 1; `padding`, al menos 0.
///
/// EN: The images `[N, C, H, W]` in a grid `[C, height, width]`, row by row: image 1 goes to the right
/// of image 0. There are `min(columns, N)` columns and as many rows as it takes. Around each image
/// are `padding` pixels of `padValue`, which neighbours share: the height is
/// `rows · (H + padding) + padding`, and the width alike. Free places of the last row are `padValue`.
///
/// If C is 1, the result has 3 equal channels. A single image (N = 1) is returned without a border.
/// Without images (N = 0), where torchvision fails, height and width are 0, and the channels the same
/// as with them. `columns`, C, H and W are at least 1; `padding` is at least 0.
public func makeGrid(_ images: Tensor, columns: Int, padding: Int, padValue: Float) -> Tensor {
  unfinished("makeGrid(_:columns:padding:padValue:)", returning: images)
}

/// ES: Las mismas imágenes `[N, C, H, W]`, con los píxeles del borde pintados en aquellas cuya
/// predicción no es su etiqueta. El marco mide 1 píxel de ancho, va dentro de la imagen, y en el
/// canal c vale `color[c]` (hay C valores). Las demás imágenes quedan igual; N puede ser 0, y hay N
/// etiquetas y N predicciones. Una clase es un número entero cualquiera.
/// EN: The same images `[N, C, H, W]`, with the pixels of the border painted in those whose
/// prediction is not their label. The frame is 1 pixel wide, lies inside the image, and in channel c
/// it is `color[c]` (there are C values). The other images stay the same; N may be 0, and there are N
/// labels and N predictions. A class is any whole number.
public func frameMistakes(
  _ images: Tensor, labels: [Int], predictions: [Int], color: [Float]
) -> Tensor {
  unfinished("frameMistakes(_:labels:predictions:color:)", returning: images)
}
