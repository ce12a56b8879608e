internal import Localization

/// What learners get wrong about a grid of images and its frames.
enum ImageGridMisconception: String, MisconceptionCase {
  case fillsByColumn = "fills-by-column"
  case columnsAreRows = "columns-are-rows"
  case losesTheLastRow = "loses-the-last-row"
  case doublesThePadding = "doubles-the-padding"
  case noOuterPadding = "no-outer-padding"
  case doesNotClipColumns = "does-not-clip-columns"
  case padsASingleImage = "pads-a-single-image"
  case keepsOneChannel = "keeps-one-channel"
  case ignoresThePadValue = "ignores-the-pad-value"
  case framesTheRightOnes = "frames-the-right-ones"
  case fillsTheImage = "fills-the-image"
  case growsTheImage = "grows-the-image"
  case opensTheFrame = "opens-the-frame"

  var lesson: String { "5.3" }

  var sentence: Localized {
    switch self {
    case .fillsByColumn:
      Localized(
        es:
          "Llenas la cuadrícula columna a columna: tu imagen 1 está debajo de la 0. Va a su derecha: la fila es k / columnas y la columna, k % columnas.",
        en:
          "You fill the grid column by column: your image 1 is below image 0. It goes to its right: the row is k / columns and the column is k % columns."
      )
    case .columnsAreRows:
      Localized(
        es:
          "Tu cuadrícula tiene columns filas. columns (nrow en torchvision) dice cuántas imágenes caben en una fila, es decir, cuántas columnas hay.",
        en:
          "Your grid has columns rows. columns (nrow in torchvision) says how many images fit in one row, that is, how many columns there are."
      )
    case .losesTheLastRow:
      Localized(
        es:
          "La última fila, que no está completa, se ha perdido: N / columnas redondea hacia abajo. Las filas se redondean hacia arriba.",
        en:
          "The last row, which is not full, is lost: N / columns rounds down. The number of rows is rounded up."
      )
    case .doublesThePadding:
      Localized(
        es:
          "Entre dos imágenes vecinas hay el doble de padding, porque cada una trae el suyo. Las vecinas lo comparten: de una imagen a la siguiente hay H + padding.",
        en:
          "Between two neighbours there is twice the padding, because each brings its own. Neighbours share it: from one image to the next it is H + padding."
      )
    case .noOuterPadding:
      Localized(
        es:
          "Solo hay padding entre las imágenes, y falta el del borde: las primeras empiezan en el píxel padding, y tras las últimas hay otros tantos.",
        en:
          "There is padding only between the images, and none at the edge: the first ones begin at pixel padding, and there are as many pixels after the last ones."
      )
    case .doesNotClipColumns:
      Localized(
        es:
          "Con menos imágenes que columns, tu fila acaba en columnas vacías. La cuadrícula tiene min(columns, N) columnas.",
        en:
          "With fewer images than columns, your row ends in empty columns. The grid has min(columns, N) columns."
      )
    case .padsASingleImage:
      Localized(
        es:
          "Has puesto un borde a una imagen que está sola. torchvision devuelve una sola imagen tal cual, sin borde.",
        en:
          "You put a border around an image that is alone. torchvision returns a single image as it is, without a border."
      )
    case .keepsOneChannel:
      Localized(
        es:
          "Tu cuadrícula de imágenes grises tiene un canal. torchvision lo repite tres veces, para que la cuadrícula sea siempre en color.",
        en:
          "Your grid of gray images has one channel. torchvision repeats it three times, so that the grid is always in color."
      )
    case .ignoresThePadValue:
      Localized(
        es:
          "Lo que no es imagen vale 0 en tu cuadrícula. Tiene que valer padValue: los bordes y también los huecos de la última fila.",
        en:
          "What is not an image is 0 in your grid. It has to be padValue: the borders and the free places of the last row too."
      )
    case .framesTheRightOnes:
      Localized(
        es:
          "Has marcado los aciertos. El marco es para las imágenes cuya predicción no es su etiqueta: labels[i] != predictions[i].",
        en:
          "You marked what is right. The frame is for images whose prediction is not their label: labels[i] != predictions[i]."
      )
    case .fillsTheImage:
      Localized(
        es:
          "Has pintado la imagen entera, y ya no se ve qué confundió a la red. El marco son solo los píxeles del borde.",
        en:
          "You painted the whole image, and nobody can see any more what confused the network. The frame is only the pixels of the border."
      )
    case .growsTheImage:
      Localized(
        es:
          "Tus imágenes crecen: has puesto el marco por fuera. Va dentro, sobre los píxeles del borde, y la forma no cambia.",
        en:
          "Your images grow: you put the frame around them. It goes inside, over the pixels of the border, and the shape does not change."
      )
    case .opensTheFrame:
      Localized(
        es:
          "Al marco le faltan el lado de abajo y el de la derecha: los últimos índices son H - 1 y W - 1.",
        en:
          "The frame lacks its bottom and its right side: the last indices are H - 1 and W - 1."
      )
    }
  }
}
