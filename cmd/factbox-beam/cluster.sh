#!/usr/bin/env bash
# The job as a cluster runs it, on one machine: Prism as a job server, a worker
# pool as a process of its own, a worker killed in the middle. The facts must
# equal those of factbox itself.
#
#   cluster.sh IN.jsonl [WORKDIR]
set -euo pipefail
in=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=${2:-$(mktemp -d)}
mkdir -p "$work/bin" "$work/out"
cd "$here"
go build -o "$work/bin/" . github.com/apache/beam/sdks/v2/go/cmd/prism
go build -o "$work/bin/boot" github.com/apache/beam/sdks/v2/go/container
go build -C ../.. -o "$work/bin/factbox" ./cmd/factbox
cd "$work" # the pool leaves files where it runs

jobs_port=$((20000 + RANDOM % 20000))
web_port=$((jobs_port + 2))
# The pool is a process group of its own: its workers end with it.
trap 'kill "$prism" -- "-$pool" 2>/dev/null; wait 2>/dev/null' EXIT
"$work/bin/prism" --job_port="$jobs_port" --web_port="$web_port" --serve_http=false >"$work/prism.log" 2>&1 &
prism=$!
setsid "$work/bin/boot" --worker_pool --id=pool >"$work/pool.log" 2>&1 &
pool=$!
sleep 2

run() {
  "$work/bin/factbox-beam" --runner=universal --endpoint="localhost:$jobs_port" \
    --environment_type=EXTERNAL --environment_config="localhost:50000" \
    --worker_binary="$work/bin/factbox-beam" --in "$in" --out "$work/out/run" >"$work/job.log" 2>&1
}

start=$(date +%s)
if [ -n "${KILL_AFTER:-}" ]; then
  # Dataflow and Flink give a dead worker's bundle to another one. Prism fails
  # the whole job; run again, it writes the same files over what there is.
  run &
  sleep "$KILL_AFTER"
  pkill -9 -g "$pool" -f -- '--worker=true' && echo "killed a worker"
  wait $! && { echo "the job ended before its worker was killed"; exit 1; }
fi
run || { tail -n 20 "$work/job.log"; exit 1; }
echo "job: $(($(date +%s) - start)) s"

(cd "$(dirname "$in")" && "$work/bin/factbox" --input jsonl --format jsonl "$(basename "$in")" || true) | grep -v '"error":' >"$work/one.jsonl"
cat "$work"/out/run-facts-*.jsonl >"$work/many.jsonl"
# The path is as each was told it; everything else must agree.
strip() { sed -E 's/"path":"[^"]*"/"path":""/' "$1" | LC_ALL=C sort | sha256sum; }
[ "$(strip "$work/one.jsonl")" = "$(strip "$work/many.jsonl")" ] || { echo "the facts differ"; exit 1; }
echo "equal: $(wc -l <"$work/many.jsonl") records"
