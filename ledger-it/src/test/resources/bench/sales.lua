-- For wrk: sales of which no two are alike, each with a receipt and a key of its own.
--   wrk ... -s sales.lua URL -- TOKEN MEMBERS RUN
-- Members show the cards 1 to MEMBERS. Prints one line "count REQUESTS ERRORS MICROSECONDS" and the latencies as
-- lines "latency MICROSECONDS TIMES".

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  token, members, run = args[1], tonumber(args[2]), args[3]
  made = 0
  math.randomseed(os.time() * 16 + number)
  headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
end

local departments = { "PRODUCE", "GROCERY", "DRUG GM", "MEAT" }

local function line()
  return string.format(
    '{"sku":"%d","department":"%s","quantity":%d,"amount":{"amount":"%d.%02d","currency":"USD"}}',
    math.random(100000, 999999), departments[math.random(#departments)], math.random(3),
    math.random(1, 40), math.random(0, 99))
end

function request()
  made = made + 1
  local receipt = run .. "-" .. number .. "-" .. made
  local lines = line()
  for _ = 2, math.random(3) do
    lines = lines .. "," .. line()
  end
  headers["Idempotency-Key"] = receipt
  return wrk.format("POST", nil, headers, string.format(
    '{"receiptNo":"%s","store":"s%d","terminal":"t1","member":{"identifier":{"type":"card","value":"%d"}},"lines":[%s]}',
    receipt, math.random(20), math.random(members), lines))
end

function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format("count %d %d %d", summary.requests,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.duration))
  for i = 1, #latency do
    local micros, times = latency(i)
    print(string.format("latency %d %d", micros, times))
  end
end
