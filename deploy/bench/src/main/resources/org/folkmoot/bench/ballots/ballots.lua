-- For wrk: each voter votes, and votes again with the next sequence once all have had their turn.
-- Arguments: file of tokens, first sequence, number of options. Threads share out the voters.
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  heads = {}
  local line = 0
  for token in io.lines(args[1]) do
    if line % 2 == number % 2 then
      heads[#heads + 1] = "POST " .. wrk.path .. " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        .. "Authorization: Bearer " .. token .. "\r\nContent-Length: "
    end
    line = line + 1
  end
  sequence = tonumber(args[2])
  options = tonumber(args[3])
  voter = 0
end

function request()
  voter = voter + 1
  if voter > #heads then
    voter = 1
    sequence = sequence + 1
  end
  local body = string.format('{"sequence":%d,"selection":{"choices":["%d"]}}', sequence, (voter + sequence) % options)
  return heads[voter] .. #body .. "\r\n\r\n" .. body
end

function done(summary, latency, requests)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format("figures %d %d %d %d %d %d", summary.requests, summary.duration, summary.errors.status, failed,
    latency:percentile(50), latency:percentile(99)))
end
