# SystemExit with several arguments prints the tuple and is status 1.
print("so long")
raise SystemExit(1, "two")
