local function main()
    local total = 0
    for i = 0, 4999999 do
        total = total + i
    end
    print(total)
end

main()
