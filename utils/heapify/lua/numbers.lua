-- Loops over numbers: the interpreter itself.
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print(fib(24))
local sieve, primes = {}, 0
for i = 2, 20000 do
  if not sieve[i] then primes = primes + 1 for j = i * i, 20000, i do sieve[j] = true end end
end
print(primes)
local function tree(d) if d == 0 then return {} end return {tree(d - 1), tree(d - 1)} end
local function check(t) if t[1] then return 1 + check(t[1]) + check(t[2]) end return 1 end
for d = 4, 12, 4 do print(d, check(tree(d))) end
local x = 0.0
for i = 1, 100000 do x = x + math.sin(i) * math.sqrt(i) / (i % 13 + 1) end
print(string.format("%.9f", x), math.floor(x), math.fmod(7, 3), math.ult(1, -1), math.abs(-3))
local m = {}
for i = 1, 40 do m[i] = {} for j = 1, 40 do m[i][j] = i * j % 17 end end
local p = {}
for i = 1, 40 do p[i] = {} for j = 1, 40 do local s = 0 for k = 1, 40 do s = s + m[i][k] * m[k][j] end p[i][j] = s end end
print(p[1][1], p[20][20], p[40][40])
