def main():
    parts = []
    text = ""
    for i in range(300000):
        text += "x"
        parts.append(f"{i}:{i * 2}")
    joined = ",".join(parts)
    words = joined.split(",")
    print(len(text), len(joined), len(words), joined.count("9"))


main()
