# What the benchmarks of the server share: both servers, started in the same way. Sourced by them.
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
work="$here/target/bench/servers"
port=18080
pid=

# Builds both, and makes their archives of loaded classes.
build_servers() {
    mkdir -p "$work"
    (cd "$here/bench/bare" && mvn -q -B package)
    bare="$here/target/bench/bare"
    for ahead in false true; do
        rm -rf "$work/trial" "$bare/bare-$ahead.jsa"
        mkdir "$work/trial"
        java -XX:ArchiveClassesAtExit="$bare/bare-$ahead.jsa" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC \
            -Dspring.aot.enabled=$ahead -Dspring.datasource.url="jdbc:sqlite:$work/trial/bare.db" \
            -Dspring.flyway.placeholders.bytes=BLOB -Dserver.port=$port -jar "$bare/bare.jar" > "$work/trial/bare.log" 2>&1 &
        pid=$!
        until_answers "http://127.0.0.1:$port/"
        stop_server
    done
    start_driftsklar
    stop_server
}

# The bare server, with the flags that the launcher gives to ours; $1: the prepared answer; $2: whether it takes the beans that
# its build has worked out
start_bare() {
    rm -rf "$work/data"
    mkdir "$work/data"
    java -XX:SharedArchiveFile="$bare/bare-${2:-false}.jsa" -Xshare:auto -Xlog:disable -Xlog:all=off -XX:+UseSerialGC \
        -Xms512m -Xmn192m -Xmx512m -Dspring.aot.enabled="${2:-false}" \
        -Dspring.datasource.url="jdbc:sqlite:$work/data/bare.db" -Dspring.flyway.placeholders.bytes=BLOB \
        -Dserver.address=127.0.0.1 -Dserver.port=$port -Dprepared="${1:-}" -jar "$bare/bare.jar" > "$work/bare.log" 2>&1 &
    pid=$!
    until_answers "http://127.0.0.1:$port/"
}

start_driftsklar() {
    rm -rf "$work/data"
    "$here/driftsklar" serve --port $port --data "$work/data" > "$work/driftsklar.log" 2>&1 &
    pid=$!
    until_answers --fail "http://127.0.0.1:$port/actuator/health/readiness"
}

until_answers() {
    until curl -s -o "$work/answer" "$@"; do
        kill -0 "$pid" 2> /dev/null || { cat "$work"/*.log >&2; exit 70; }
        sleep 0.01
    done
}

stop_server() {
    if [ -n "$pid" ]; then
        kill "$pid"
        wait "$pid" || true
        pid=
    fi
}
trap stop_server EXIT

# Median of the numbers in a file.
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
