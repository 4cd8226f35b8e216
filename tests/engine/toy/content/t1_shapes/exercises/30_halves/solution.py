def halves(n):
    """How often n can be halved before it is odd: a whole number."""
    return (n & -n).bit_length() - 1
