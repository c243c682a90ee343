local function main()
    local counts = {}
    for i = 0, 999999 do
        local key = i * 7919 % 10007
        counts[key] = (counts[key] or 0) + 1
    end
    local squares = {}
    for n = 0, 299999 do
        squares[#squares + 1] = n * n
    end
    table.sort(squares, function(a, b) return a % 1000 < b % 1000 end)
    local kinds, sum, all = 0, 0, 0
    for _, n in pairs(counts) do
        kinds, sum = kinds + 1, sum + n
    end
    for _, n in ipairs(squares) do
        all = all + n
    end
    print(kinds, sum, squares[1], all % 97)
end

main()
