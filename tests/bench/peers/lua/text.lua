local function main()
    local parts, xs = {}, {}
    for i = 0, 299999 do
        xs[#xs + 1] = "x"
        parts[#parts + 1] = i .. ":" .. i * 2
    end
    local text, joined = table.concat(xs), table.concat(parts, ",")
    local words = {}
    for word in joined:gmatch("[^,]+") do
        words[#words + 1] = word
    end
    local _, nines = joined:gsub("9", "9")
    print(#text, #joined, #words, nines)
end

main()
