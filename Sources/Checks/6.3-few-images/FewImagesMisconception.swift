internal import Localization

/// What learners get wrong when they split few pictures.
enum FewImagesMisconception: String, MisconceptionCase {
  case overlap = "overlap"
  case losesPictures = "loses-pictures"
  case withReplacement = "with-replacement"
  case notStratified = "not-stratified"
  case inTotal = "per-class-in-total"
  case partsSwapped = "parts-swapped"
  case rareClassLost = "rare-class-lost"
  case leavesNone = "leaves-none-to-validate"
  case rarestRules = "rarest-class-rules"
  case systemGenerator = "system-generator"
  case ignoresTheSeed = "ignores-the-seed"
  case takesTheFirst = "takes-the-first"
  case freshGenerator = "fresh-generator-for-each-class"
  case labelsStay = "labels-stay"
  case labelsApart = "labels-apart"
  case flattensPictures = "flattens-pictures"

  var lesson: String { "6.3" }

  var sentence: Localized {
    switch self {
    case .overlap:
      Localized(
        es:
          "Hay imágenes en las dos partes. Validar con lo que ya se vio al entrenar premia memorizar: quita de validación las que entrenan.",
        en:
          "There are pictures in both parts. Validating with what was seen in training rewards memorizing: take those that train out of validation."
      )
    case .losesPictures:
      Localized(
        es:
          "Hay imágenes que no están en ninguna parte. Con tan pocas no se tira ninguna: las que no entrenan validan.",
        en:
          "There are pictures in neither part. With so few of them none is thrown away: those that do not train validate."
      )
    case .withReplacement:
      Localized(
        es:
          "Has elegido alguna imagen dos veces. El sorteo es sin reposición: baraja los índices y toma los primeros.",
        en:
          "You chose a picture twice. The draw is without replacement: shuffle the indices and take the first ones."
      )
    case .notStratified:
      Localized(
        es:
          "Has sorteado entre todas las imágenes a la vez: unas clases salen más y otras menos. Sortea dentro de cada clase.",
        en:
          "You drew from all pictures at once: some classes come out more often than others. Draw inside each class."
      )
    case .inTotal:
      Localized(
        es: "Has elegido perClass imágenes en total. Son perClass de cada clase.",
        en: "You chose perClass pictures in total. It is perClass of each class.")
    case .partsSwapped:
      Localized(
        es: "Has cambiado las partes: perClass es cuántas entrenan, no cuántas validan.",
        en: "You swapped the parts: perClass is how many train and not how many validate.")
    case .rareClassLost:
      Localized(
        es:
          "Una clase con pocas imágenes se ha quedado sin ninguna para entrenar: la red no podría aprenderla. Entrena con las que haya, menos una.",
        en:
          "A class of few pictures has none to train with: the network could not learn it. Train with those that there are, less one."
      )
    case .leavesNone:
      Localized(
        es:
          "Una clase ha ido entera a entrenamiento y no queda ninguna imagen para validarla. De dos o más, guarda una.",
        en:
          "A class went to training as a whole, and no picture is left to validate it. Of two or more keep one."
      )
    case .rarestRules:
      Localized(
        es: "Has recortado todas las clases al tamaño de la más rara. Cada clase se recorta sola.",
        en: "You cut all classes to the size of the rarest. Each class is cut on its own.")
    case .systemGenerator:
      Localized(
        es:
          "La misma semilla da otras partes: baraja con shuffled(using: &generator) y un SeededGenerator(seed: seed).",
        en:
          "The same seed gives other parts: shuffle with shuffled(using: &generator) and a SeededGenerator(seed: seed)."
      )
    case .ignoresTheSeed:
      Localized(
        es:
          "Otra semilla da las mismas partes, aunque sí hay un sorteo: empieza el generador en seed.",
        en:
          "Another seed gives the same parts, although there is a draw: start the generator at seed."
      )
    case .takesTheFirst:
      Localized(
        es:
          "Siempre entrenan las primeras de cada clase. Los datos suelen venir ordenados (por fecha, por cámara): elige al azar.",
        en:
          "It is always the first ones of each class that train. Data often come in order (by date, by camera): choose by chance."
      )
    case .freshGenerator:
      Localized(
        es:
          "En todas las clases eliges las mismas posiciones: crea el generador una vez, fuera del bucle.",
        en: "You choose the same places in all classes: make the generator once, outside the loop.")
    case .labelsStay:
      Localized(
        es:
          "Las imágenes van en el orden de los índices y las etiquetas no: son las primeras de la lista. Cada etiqueta viaja con su imagen.",
        en:
          "The pictures are in the order of the indices and the labels are not: they are the first of the list. Each label travels with its picture."
      )
    case .labelsApart:
      Localized(
        es:
          "Has ordenado los índices de un lado y del otro no: imágenes y etiquetas ya no van juntas.",
        en:
          "You sorted the indices on one side and not on the other: pictures and labels are no longer together."
      )
    case .flattensPictures:
      Localized(
        es:
          "Has perdido la forma de las imágenes: [N, C, H, W] sigue teniendo cuatro ejes, con otro N.",
        en: "You lost the shape of the pictures: [N, C, H, W] still has four axes, with another N.")
    }
  }
}
