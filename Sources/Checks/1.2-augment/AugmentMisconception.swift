internal import Localization

/// What learners get wrong about augmentation.
enum AugmentMisconception: String, MisconceptionCase {
  case flipsRows = "flips-rows"
  case flipsChannels = "flips-channels"
  case swapsTwice = "swaps-twice"
  case copiesHalf = "copies-half"
  case ignoresP = "ignores-p"
  case oppositeP = "opposite-p"
  case eachRowByChance = "each-row-by-chance"
  case freshGenerator = "fresh-generator"
  case systemGenerator = "system-generator"
  case reversesTheOrder = "reverses-the-order"
  case startsOver = "starts-over"
  case onlyTheFirst = "only-the-first"
  case copiesTheGenerator = "copies-the-generator"
  case augmentsValidation = "augments-validation"
  case forgetsToPrepare = "forgets-to-prepare"
  case trainsWithoutAugmenting = "trains-without-augmenting"
  case augmentsFirst = "augments-first"

  var lesson: String { "1.2" }

  var sentence: Localized {
    switch self {
    case .flipsRows:
      Localized(
        es:
          "Has cambiado arriba por abajo. Un reflejo horizontal cambia izquierda por derecha: se invierten las columnas, y cada fila sigue en su sitio.",
        en:
          "You swapped top and bottom. A horizontal flip swaps left and right: the columns are reversed, and each row stays in its place."
      )
    case .flipsChannels:
      Localized(
        es:
          "Has invertido también los canales: el rojo y el azul cambian de sitio. Se mueven los píxeles enteros, no los bytes sueltos.",
        en:
          "You reversed the channels too: red and blue change places. Whole pixels move, and not single bytes."
      )
    case .swapsTwice:
      Localized(
        es:
          "Con p = 1 la imagen queda como estaba. Si intercambias columnas por todo el ancho, la segunda mitad deshace la primera: llega solo hasta la mitad. Y si cambias una copia, devuélvela.",
        en:
          "With p = 1 the picture stays as it was. If you swap columns along the whole width, the second half undoes the first: stop halfway. And if you change a copy, return it."
      )
    case .copiesHalf:
      Localized(
        es:
          "La mitad derecha aparece dos veces: has escrito encima de la izquierda antes de leerla. Lee de la imagen original, o guarda el píxel antes de cambiarlo.",
        en:
          "The right half appears twice: you wrote over the left one before you read it. Read from the original picture, or keep the pixel before you change it."
      )
    case .ignoresP:
      Localized(
        es:
          "La probabilidad no es p: la imagen se refleja con la misma frecuencia sea cual sea p. Refleja solo si generator.nextUniform() < p.",
        en:
          "The probability is not p: the picture is flipped as often whatever p is. Flip only if generator.nextUniform() < p."
      )
    case .oppositeP:
      Localized(
        es:
          "Reflejas con probabilidad 1 − p: la comparación está al revés. generator.nextUniform() < p es cierto con probabilidad p.",
        en:
          "You flip with probability 1 − p: the comparison is the wrong way round. generator.nextUniform() < p is true with probability p."
      )
    case .eachRowByChance:
      Localized(
        es:
          "Tiras la moneda dentro del bucle, y unas filas se reflejan y otras no. Decide una vez por imagen, antes del bucle.",
        en:
          "You toss the coin inside the loop, and some rows are flipped and others not. Decide once for each picture, before the loop."
      )
    case .freshGenerator:
      Localized(
        es:
          "Todas las llamadas deciden lo mismo: empiezas cada vez un generador nuevo, con la misma semilla. Usa el generator que recibes.",
        en:
          "All calls decide the same: you start a new generator each time, with the same seed. Use the generator that you are given."
      )
    case .systemGenerator:
      Localized(
        es:
          "La misma semilla da otras decisiones: no salen del generator que recibes. ¿Falta «using: &generator»?",
        en:
          "The same seed gives other decisions: they do not come from the generator that you are given. Is \"using: &generator\" missing?"
      )
    case .reversesTheOrder:
      Localized(
        es: "Has aplicado las transformaciones de la última a la primera. La primera va primero.",
        en: "You applied the transforms from the last to the first. The first one goes first.")
    case .startsOver:
      Localized(
        es:
          "Cada transformación empieza de nuevo con la imagen original, y solo cuenta la última. Cada una recibe lo que dejó la anterior.",
        en:
          "Each transform starts over with the original picture, and only the last one counts. Each of them gets what the one before left."
      )
    case .onlyTheFirst:
      Localized(
        es:
          "Vuelves después de la primera transformación. Devuelve la imagen cuando acabe el bucle.",
        en: "You return after the first transform. Return the picture once the loop has ended.")
    case .copiesTheGenerator:
      Localized(
        es:
          "Has copiado el generador: lo que saca una transformación lo vuelve a sacar la siguiente, o la siguiente imagen. Pasa el mismo, con «using: &generator».",
        en:
          "You copied the generator: what one transform draws, the next one draws again, or the next picture does. Pass the same one on, with \"using: &generator\"."
      )
    case .augmentsValidation:
      Localized(
        es:
          "Has aumentado también las imágenes de validación. Con ellas se mide: tienen que ser siempre las mismas, y como las que llegarán de verdad. Solo se preparan.",
        en:
          "You augmented the validation pictures too. They are for measuring: they must always be the same, and like those that will really come. They are only prepared."
      )
    case .forgetsToPrepare:
      Localized(
        es:
          "Uno de los conjuntos se queda sin preparar. La red necesita de toda imagen lo mismo, el tamaño por ejemplo: también en validación.",
        en:
          "One of the sets is not prepared. The network needs the same of every picture, its size for instance: in validation too."
      )
    case .trainsWithoutAugmenting:
      Localized(
        es:
          "Has entrenado sin aumentar. Las imágenes de entrenamiento son las que se cambian al azar: se preparan y después se aumentan.",
        en:
          "You trained without augmenting. The training pictures are those that are changed by chance: they are prepared and then augmented."
      )
    case .augmentsFirst:
      Localized(
        es: "Has aumentado antes de preparar. Primero se prepara la imagen y después se aumenta.",
        en: "You augmented before preparing. Prepare the picture first and augment it then.")
    }
  }
}
