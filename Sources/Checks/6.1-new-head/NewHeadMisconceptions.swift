internal import Localization

/// What learners get wrong about changing the classes of a network.
enum NewHeadMisconceptions {
  static let addsALayer = Misconception(
    "adds-a-layer",
    Localized(
      es:
        "Has añadido una capa detrás de la cabeza vieja: todo pasa antes por las clases antiguas. La cabeza nueva va en su lugar.",
      en:
        "You added a layer behind the old head: everything goes through the old classes first. The new head takes its place."
    ),
    lesson: "6.1")

  static let ignoresTheClasses = Misconception(
    "ignores-the-classes",
    Localized(
      es: "La cabeza tiene siempre 100 salidas; el número llega en classes.",
      en: "The head always has 100 outputs; the number comes in classes."),
    lesson: "6.1")

  static let firstHiddenWidth = Misconception(
    "first-hidden-width",
    Localized(
      es:
        "Las entradas de la cabeza no son las de la cabeza vieja, sino el ancho de otra capa. Con varias capas ocultas no coinciden: usa inFeatures de la última.",
      en:
        "The inputs of the head are not those of the old head but the width of another layer. With several hidden layers they differ: use inFeatures of the last."
    ),
    lesson: "6.1")

  static let dropsTheActivation = Misconception(
    "drops-the-activation",
    Localized(
      es:
        "Has quitado algo más que la cabeza: la activación de antes también se ha ido, y dos Linear seguidas son una sola.",
      en:
        "You took away more than the head: the activation before it is gone too, and two Linear in a row are but one."
    ),
    lesson: "6.1")

  static let dropsLayers = Misconception(
    "drops-layers",
    Localized(
      es:
        "Has rehecho la red solo con las capas que conocías; las de normalización o dropout se han perdido. Copia la lista entera menos la última.",
      en:
        "You made the network again from the layers that you knew; those for normalization or dropout are lost. Take the whole list but the last."
    ),
    lesson: "6.1")

  static let changesAHiddenWidth = Misconception(
    "changes-a-hidden-width",
    Localized(
      es:
        "Has cambiado el ancho de una capa oculta. Puede que más clases pidan más capacidad, pero entonces se pierden los pesos aprendidos: aquí solo cambia la cabeza.",
      en:
        "You changed the width of a hidden layer. More classes may need more capacity, but then the learned weights are lost: here only the head changes."
    ),
    lesson: "6.1")

  static let rebuildsEverything = Misconception(
    "rebuilds-everything",
    Localized(
      es:
        "Has hecho todas las capas de nuevo: la red olvida lo que había aprendido. Usa las mismas capas, con sus pesos.",
      en:
        "You made all layers anew: the network forgets what it had learned. Use the same layers, with their weights."
    ),
    lesson: "6.1")

  static let losesTheStatistics = Misconception(
    "loses-the-statistics",
    Localized(
      es:
        "Has copiado los parámetros pero no las medias y varianzas de BatchNorm, que también son lo aprendido. Reutiliza las capas mismas.",
      en:
        "You copied the parameters but not the means and variances of BatchNorm, which are learned too. Use the very layers again."
    ),
    lesson: "6.1")

  static let keepsTheOldBias = Misconception(
    "keeps-the-old-bias",
    Localized(
      es:
        "Los primeros sesgos son los de la cabeza vieja: las clases nuevas 0, 1, 2… no son las antiguas. Toda la cabeza empieza de nuevo.",
      en:
        "The first biases are those of the old head: the new classes 0, 1, 2… are not the old ones. The whole head starts anew."
    ),
    lesson: "6.1")

  static let keepsTheOldRows = Misconception(
    "keeps-the-old-rows",
    Localized(
      es:
        "Las primeras filas de los pesos son las de la cabeza vieja: las clases nuevas 0, 1, 2… no son las antiguas. Toda la cabeza empieza de nuevo.",
      en:
        "The first rows of the weights are those of the old head: the new classes 0, 1, 2… are not the old ones. The whole head starts anew."
    ),
    lesson: "6.1")

  static let startsAtZero = Misconception(
    "starts-at-zero",
    Localized(
      es:
        "La cabeza empieza en cero, y así ningún gradiente llega a las capas de antes en el primer paso. Usa la inicialización de Linear.",
      en:
        "The head starts at zero, so that no gradient reaches the layers before it in the first step. Use the initialization of Linear."
    ),
    lesson: "6.1")

  static let ownGenerator = Misconception(
    "own-generator",
    Localized(
      es:
        "Has creado un generador propio: cada llamada da los mismos pesos, diga lo que diga generator. Pásalo con using: &generator.",
      en:
        "You made a generator of your own: each call gives the same weights, whatever generator is. Pass it on with using: &generator."
    ),
    lesson: "6.1")

  static let trainsEverything = Misconception(
    "trains-everything",
    Localized(
      es: "headParameters da los parámetros de toda la red: así no se congela nada.",
      en: "headParameters gives the parameters of the whole network: nothing is frozen that way."),
    lesson: "6.1")

  static let leavesOutTheBias = Misconception(
    "leaves-out-the-bias",
    Localized(
      es: "headParameters da solo los pesos de la cabeza; su sesgo también se entrena.",
      en: "headParameters gives only the weights of the head; its bias is trained too."),
    lesson: "6.1")

  static let all = [
    addsALayer, ignoresTheClasses, firstHiddenWidth, dropsTheActivation, dropsLayers,
    changesAHiddenWidth, rebuildsEverything, losesTheStatistics, keepsTheOldBias, keepsTheOldRows,
    startsAtZero, ownGenerator, trainsEverything, leavesOutTheBias,
  ]
}
