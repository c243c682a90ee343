local function check(n)
    if n % 3 == 0 then
        error({n})
    end
    return n
end

local function main()
    local caught, total = 0, 0
    for i = 0, 599999 do
        local fine, r = pcall(check, i)
        if fine then
            total = total + r
        else
            caught = caught + 1
        end
    end
    print(caught, total)
end

main()
