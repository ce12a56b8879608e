internal import Localization

/// What learners get wrong about changing the classes of a network.
enum NewHeadMisconception: String, MisconceptionCase {
  case addsALayer = "adds-a-layer"
  case ignoresTheClasses = "ignores-the-classes"
  case firstHiddenWidth = "first-hidden-width"
  case dropsTheActivation = "drops-the-activation"
  case dropsLayers = "drops-layers"
  case changesAHiddenWidth = "changes-a-hidden-width"
  case rebuildsEverything = "rebuilds-everything"
  case losesTheStatistics = "loses-the-statistics"
  case keepsTheOldBias = "keeps-the-old-bias"
  case keepsTheOldRows = "keeps-the-old-rows"
  case startsAtZero = "starts-at-zero"
  case ownGenerator = "own-generator"
  case trainsEverything = "trains-everything"
  case leavesOutTheBias = "leaves-out-the-bias"

  var lesson: String { "6.1" }

  var sentence: Localized {
    switch self {
    case .addsALayer:
      Localized(
        es:
          "Has añadido una capa detrás de la cabeza vieja: todo pasa antes por las clases antiguas. La cabeza nueva va en su lugar.",
        en:
          "You added a layer behind the old head: everything goes through the old classes first. The new head takes its place."
      )
    case .ignoresTheClasses:
      Localized(
        es: "La cabeza tiene siempre 100 salidas; el número llega en classes.",
        en: "The head always has 100 outputs; the number comes in classes.")
    case .firstHiddenWidth:
      Localized(
        es:
          "Las entradas de la cabeza no son las de la cabeza vieja, sino el ancho de otra capa. Con varias capas ocultas no coinciden: usa inFeatures de la última.",
        en:
          "The inputs of the head are not those of the old head but the width of another layer. With several hidden layers they differ: use inFeatures of the last."
      )
    case .dropsTheActivation:
      Localized(
        es:
          "Has quitado algo más que la cabeza: la activación de antes también se ha ido, y dos Linear seguidas son una sola.",
        en:
          "You took away more than the head: the activation before it is gone too, and two Linear in a row are but one."
      )
    case .dropsLayers:
      Localized(
        es:
          "Has rehecho la red solo con las capas que conocías; las de normalización o dropout se han perdido. Copia la lista entera menos la última.",
        en:
          "You made the network again from the layers that you knew; those for normalization or dropout are lost. Take the whole list but the last."
      )
    case .changesAHiddenWidth:
      Localized(
        es:
          "Has cambiado el ancho de una capa oculta. Puede que más clases pidan más capacidad, pero entonces se pierden los pesos aprendidos: aquí solo cambia la cabeza.",
        en:
          "You changed the width of a hidden layer. More classes may need more capacity, but then the learned weights are lost: here only the head changes."
      )
    case .rebuildsEverything:
      Localized(
        es:
          "Has hecho todas las capas de nuevo: la red olvida lo que había aprendido. Usa las mismas capas, con sus pesos.",
        en:
          "You made all layers anew: the network forgets what it had learned. Use the same layers, with their weights."
      )
    case .losesTheStatistics:
      Localized(
        es:
          "Has copiado los parámetros pero no las medias y varianzas de BatchNorm, que también son lo aprendido. Reutiliza las capas mismas.",
        en:
          "You copied the parameters but not the means and variances of BatchNorm, which are learned too. Use the very layers again."
      )
    case .keepsTheOldBias:
      Localized(
        es:
          "Los primeros sesgos son los de la cabeza vieja: las clases nuevas 0, 1, 2… no son las antiguas. Toda la cabeza empieza de nuevo.",
        en:
          "The first biases are those of the old head: the new classes 0, 1, 2… are not the old ones. The whole head starts anew."
      )
    case .keepsTheOldRows:
      Localized(
        es:
          "Las primeras filas de los pesos son las de la cabeza vieja: las clases nuevas 0, 1, 2… no son las antiguas. Toda la cabeza empieza de nuevo.",
        en:
          "The first rows of the weights are those of the old head: the new classes 0, 1, 2… are not the old ones. The whole head starts anew."
      )
    case .startsAtZero:
      Localized(
        es:
          "La cabeza empieza en cero, y así ningún gradiente llega a las capas de antes en el primer paso. Usa la inicialización de Linear.",
        en:
          "The head starts at zero, so that no gradient reaches the layers before it in the first step. Use the initialization of Linear."
      )
    case .ownGenerator:
      Localized(
        es:
          "Has creado un generador propio: cada llamada da los mismos pesos, diga lo que diga generator. Pásalo con using: &generator.",
        en:
          "You made a generator of your own: each call gives the same weights, whatever generator is. Pass it on with using: &generator."
      )
    case .trainsEverything:
      Localized(
        es: "headParameters da los parámetros de toda la red: así no se congela nada.",
        en: "headParameters gives the parameters of the whole network: nothing is frozen that way.")
    case .leavesOutTheBias:
      Localized(
        es: "headParameters da solo los pesos de la cabeza; su sesgo también se entrena.",
        en: "headParameters gives only the weights of the head; its bias is trained too.")
    }
  }
}
