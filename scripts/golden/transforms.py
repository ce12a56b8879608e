"""Makes the transformed pictures that ImagesTests holds its transforms against.

    python scripts/golden/transforms.py        (needs albumentations, opencv-python-headless, numpy)

Writes Tests/ImagesTests/Golden/transforms.json. What Albumentations draws by chance is given here:
each transform is asked to apply given parameters, by its own `apply`.
"""

import base64
import json
import pathlib

import albumentations as A
import cv2
import numpy

FILE = pathlib.Path(__file__).parents[2] / "Tests/ImagesTests/Golden/transforms.json"
random = numpy.random.default_rng(3)
cases = []


def packed(samples):
    return base64.b64encode(numpy.ascontiguousarray(samples).tobytes()).decode()


def picture(samples):
    samples = samples.reshape(*samples.shape[:2], -1)
    return {"shape": list(samples.shape), "bytes": packed(samples)}


def record(transform, source, result, **parameters):
    assert result.dtype == numpy.uint8
    cases.append(
        {
            "transform": transform,
            "parameters": parameters,
            "source": picture(source),
            "result": picture(result),
        }
    )


def noise(height, width, channels):
    shape = (height, width) if channels == 1 else (height, width, channels)
    return random.integers(0, 256, shape).astype(numpy.uint8)


def smooth(height, width, channels):
    small = random.integers(0, 256, (4, 5, channels)).astype(numpy.uint8)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def turned(source, angle, border, fill):
    rotate = A.Rotate(limit=(angle, angle), border_mode=border, fill=fill, p=1)
    return rotate(image=source)["image"]


for height, width, to in (
    (16, 12, (8, 6)),
    (16, 12, (32, 24)),
    (13, 17, (9, 8)),
    (28, 28, (20, 23)),
    (7, 5, (21, 19)),
    (9, 9, (1, 1)),
    (1, 1, (3, 4)),
    (40, 30, (11, 7)),
    (10, 2, (5, 4)),
    (24, 24, (12, 18)),
):
    for channels in (1, 3):
        source = noise(height, width, channels)
        result = A.Resize(*to, p=1)(image=source)["image"]
        record("Resize", source, result, height=to[0], width=to[1])

for source in (noise(16, 16, 3), smooth(21, 30, 3), noise(14, 15, 1), smooth(28, 28, 1)):
    for angle in (0.0, 7.5, -33.0, 90.0, 45.0, 171.25, -90.0):
        for name, border in (
            ("constant", cv2.BORDER_CONSTANT),
            ("reflect101", cv2.BORDER_REFLECT_101),
        ):
            for fill in (0, 200) if name == "constant" else (0,):
                result = turned(source, angle, border, fill)
                record("Rotate", source, result, angle=angle, border=name, fill=fill)

levels = numpy.arange(256, dtype=numpy.uint8).reshape(16, 16)
for source in (levels, noise(9, 7, 3)):
    for brightness, contrast in ((0, 0), (0.2, 0), (-0.2, 0.1), (0.07, -0.2), (0.5, 0.9), (-1, 3)):
        adjust = A.RandomBrightnessContrast(
            (brightness, brightness), (contrast, contrast), p=1
        )
        result = adjust(image=source)["image"]
        record(
            "RandomBrightnessContrast", source, result, brightness=brightness, contrast=contrast
        )

for height, width, channels in ((5, 7, 3), (6, 4, 1), (1, 2, 3), (3, 1, 3)):
    source = noise(height, width, channels)
    record("HorizontalFlip", source, A.HorizontalFlip(p=1)(image=source)["image"])
    record("VerticalFlip", source, A.VerticalFlip(p=1)(image=source)["image"])

for height, width, to in ((9, 12, (4, 5)), (8, 8, (8, 8)), (7, 6, (2, 3))):
    source = noise(height, width, 3)
    result = A.CenterCrop(*to, p=1)(image=source)["image"]
    record("CenterCrop", source, result, height=to[0], width=to[1])

source = noise(10, 12, 3)
holes = numpy.array([[2, 1, 6, 5], [5, 4, 12, 10]])
result = A.CoarseDropout(fill=77, p=1).apply(source, holes=holes, seed=0)
record("CoarseDropout", source, result, holes=holes.tolist(), fill=77)

source = noise(40, 40, 3)
for channels in (1, 3):
    result = A.ToGray(num_output_channels=channels, p=1)(image=source)["image"]
    record("ToGray", source, result, channels=channels)

mean, std = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
source = noise(6, 5, 3)
pipeline = A.Compose(
    [A.Resize(3, 4), A.HorizontalFlip(p=1), A.Normalize(mean=mean, std=std), A.ToTensorV2()]
)
tensor = pipeline(image=source)["image"].numpy()
end = {
    "source": picture(source),
    "mean": mean,
    "std": std,
    "shape": list(tensor.shape),
    "numbers": [float(number) for number in tensor.reshape(-1)],
    "unscaled": [int(number) for number in A.ToTensorV2()(image=source)["image"].numpy().reshape(-1)],
}

# What makes pictures of any size one size, shrinking by the mean of what a new pixel covers.
for height, width, to in (
    (16, 12, (8, 6)),
    (30, 21, (10, 7)),
    (64, 48, (8, 6)),
    (13, 17, (9, 8)),
    (40, 30, (11, 7)),
    (97, 61, (16, 16)),
    (9, 9, (1, 1)),
    (10, 20, (15, 10)),
    (20, 10, (7, 25)),
    (12, 9, (30, 20)),
    (5, 40, (5, 13)),
):
    # The long ones once: the file grows with every picture.
    for channels in (1, 3) if height * width < 1000 else (1,):
        source = noise(height, width, channels)
        result = A.Resize(*to, area_for_downscale="image", p=1)(image=source)["image"]
        record("ResizeArea", source, result, height=to[0], width=to[1])
        for kind in ("LongestMaxSize", "SmallestMaxSize"):
            for area in (None, "image"):
                scaled = getattr(A, kind)(max_size_hw=to, area_for_downscale=area, p=1)
                result = scaled(image=source)["image"]
                name = kind + ("Area" if area else "")
                record(name, source, result, height=to[0], width=to[1])
        if channels == 1:
            continue
        for fill in (0, 99):
            padded = A.PadIfNeeded(*to, border_mode=cv2.BORDER_CONSTANT, fill=fill, p=1)
            result = padded(image=source)["image"]
            record("PadIfNeeded", source, result, height=to[0], width=to[1], fill=fill)

versions = {
    "albumentations": A.__version__,
    "opencv": cv2.__version__,
    "numpy": numpy.__version__,
}
document = {
    "madeBy": "scripts/golden/transforms.py",
    "versions": versions,
    "cases": cases,
    "end": end,
}
FILE.write_text(json.dumps(document) + "\n")
