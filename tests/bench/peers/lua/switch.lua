local function worker(n)
    for _ = 1, n do
        coroutine.yield()
    end
end

local ready = {}
for i = 1, 1000 do
    ready[i] = coroutine.create(worker)
end
while #ready > 0 do
    local again = {}
    for _, co in ipairs(ready) do
        coroutine.resume(co, 1000)
        if coroutine.status(co) ~= "dead" then
            again[#again + 1] = co
        end
    end
    ready = again
end
print("done", 1000)
