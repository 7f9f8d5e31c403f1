-- wrk runs it: says what went wrong and how long pages took.
wrk.headers["Accept-Encoding"] = "gzip"

done = function(summary, latency)
    local errors = summary.errors
    io.write(string.format("%.0f %d %.1f %.1f %.1f\n", summary.requests / summary.duration * 1e6,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout,
        latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
