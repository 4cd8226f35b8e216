"""A mean that is too large."""


def mean(sizes):
    return sum(sizes) / (len(sizes) - 1)


if __name__ == "__main__":
    print("mean of 1, 2, 3:", mean([1, 2, 3]))
