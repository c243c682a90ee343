local function body()
    for i = 0, 999 do
        coroutine.yield(i)
    end
end

local function main()
    local running = {}
    for i = 1, 1000 do
        running[i] = coroutine.wrap(body)
    end
    local total = 0
    for _ = 1, 1000 do
        for i = 1, 1000 do
            total = total + running[i]()
        end
    end
    print(total)
end

main()
