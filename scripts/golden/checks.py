"""Makes Tests/ChecksTests/Golden/kolmogorov_smirnov.json with the real scipy.

    python3 scripts/golden/checks.py

Samples with their Kolmogorov-Smirnov statistics, values of the two distributions, and the exact
distances that right numbers exceed once in ten million times.
"""

import json
import pathlib

import numpy as np
import scipy
from scipy import stats

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests/ChecksTests/Golden"
FALSE_ALARMS = 1e-7


def law(name, scale):
    if name == "uniform":
        return stats.uniform(loc=-scale, scale=2 * scale)
    return stats.norm(scale=scale)


def case(name, scale, numbers):
    # Single precision, as the course has its numbers.
    numbers = np.asarray(numbers, dtype=np.float32)
    return {
        "law": name,
        "scale": scale,
        "numbers": [float(x) for x in numbers],
        "statistic": float(stats.kstest(numbers.astype(np.float64), law(name, scale).cdf).statistic),
    }


def cases():
    rng = np.random.default_rng(7)
    yield case("uniform", 1.0, [0.25])
    yield case("uniform", 0.5, [0.0, 0.0, 0.0])
    yield case("normal", 2.0, [-3.0, -1.0, 0.5, 0.5, 4.0])
    yield case("uniform", 0.25, [-1.0, 1.0])
    for count in (10, 300):
        yield case("uniform", 0.125, rng.uniform(-0.125, 0.125, count))
        yield case("uniform", 0.125, rng.normal(0, 0.1, count))
        yield case("normal", 0.0625, rng.normal(0, 0.0625, count))
        yield case("normal", 0.0625, rng.uniform(0, 0.1, count))


def main():
    points = [-10.0, -1.0, -0.3, 0.0, 0.1, 0.7, 1.0, 3.5]
    golden = {
        "versions": {"scipy": scipy.__version__, "numpy": np.__version__},
        "cases": list(cases()),
        "cumulative": [
            {
                "law": name,
                "scale": scale,
                "points": points,
                "shares": [float(law(name, scale).cdf(x)) for x in points],
                "deviation": float(law(name, scale).std()),
            }
            for name, scale in (("uniform", 1.0), ("uniform", 0.5), ("normal", 1.0), ("normal", 0.5))
        ],
        "limits": [
            {"count": count, "exact": float(stats.kstwo.isf(FALSE_ALARMS, count))}
            for count in (20, 100, 1000, 20_000)
        ],
    }
    GOLDEN.mkdir(parents=True, exist_ok=True)
    file = GOLDEN / "kolmogorov_smirnov.json"
    file.write_text(json.dumps(golden, indent=1) + "\n")


if __name__ == "__main__":
    main()
