#!/usr/bin/env bash
# kills.sh [KILLS [ARTICLES]]: kills runs of factbox at random moments, by
# SIGKILL, SIGTERM and SIGINT, resumes each until it ends, and holds what they
# wrote against what one run writes: a folder of records (--out-dir), a file
# (-o) and a database. It needs the program (bin/factbox, or FACTBOX) and, for
# the database, sqlite3. SEED chooses the moments.
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-1000} articles=${2:-40}
factbox=$(realpath "${FACTBOX:-bin/factbox}")
RANDOM=${SEED:-1}
dir=$(mktemp -d)
# A run that is killed before it is the program is still a copy of this script.
trap '[[ $BASHPID != $$ ]] || rm -rf "$dir"' EXIT
mkdir "$dir/in"
seeds=(testdata/articles/*.txt)
for ((i = 0; i < articles; i++)); do
	{ cat "${seeds[i % ${#seeds[@]}]}"; printf '\nThe report ran on page %d.\n' "$i"; } > "$dir/in/$i.txt"
done
cd "$dir"

# rows are the tables of a database, without when and by what it was made.
rows() {
	sqlite3 "$1" "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT id, path, sha256, text FROM articles ORDER BY key"
	for table in people places organizations mentions roles quotes times events repairs; do sqlite3 "$1" "SELECT * FROM $table"; done
}
what=(folder file)
command -v sqlite3 > /dev/null && what+=(database)
arguments() { # of the run that writes to $1 as $2 says
	case $2 in
	folder) run=(--out-dir "$1") ;;
	file) run=(-o "$1.jsonl") ;;
	database) run=(-o "$1.db") ;;
	esac
}

# one run of each, and how long it takes, of three the shortest: the kills fall
# inside that, though the machine be busy now and then.
declare -A took
for w in "${what[@]}"; do
	took[$w]=999999
	for _ in 1 2 3; do
		rm -rf want.db "want.$w"
		arguments "want.$w" "$w"
		[[ $w = folder ]] || arguments want "$w"
		start=$(date +%s%N)
		"$factbox" -q "${run[@]}" in
		ms=$((($(date +%s%N) - start) / 1000000))
		((ms >= took[$w])) || took[$w]=$ms
	done
done
[[ " ${what[*]} " != *database* ]] || rows want.db > want.rows

killed=0 ended=0 series=0
while ((killed < kills)); do
	w=${what[series % ${#what[@]}]}
	series=$((series + 1))
	rm -rf got got.db got.jsonl
	arguments got "$w"
	[[ $w = file ]] || run+=(--resume)
	for ((tries = 0; ; tries++)); do
		"$factbox" -q "${run[@]}" in 2> told &
		pid=$!
		# Four at most to a series; then it may end.
		if ((tries < 4)); then
			signals=(KILL TERM INT)
			wait=$((RANDOM * ${took[$w]} / 32768))
			sleep "$((wait / 1000)).$(printf %03d $((wait % 1000)))"
			kill -"${signals[RANDOM % 3]}" $pid 2> /dev/null || true
		fi
		code=0
		wait $pid 2> /dev/null || code=$?
		case $code in
		0) ended=$((ended + 1)); break ;;
		130 | 137 | 143) killed=$((killed + 1)) ;;
		*) echo "$w: exit code $code"; cat told; exit 1 ;;
		esac
		# A file is there only when it is whole: a run may be killed after that.
		[[ $w != file || ! -e got.jsonl ]] || cmp want.jsonl got.jsonl
	done
	case $w in
	folder)
		diff -r want.folder got > differs || { echo "after $killed kills the folders differ:"; head differs; exit 1; }
		;;
	file)
		cmp want.jsonl got.jsonl
		;;
	database)
		rows got.db > got.rows
		cmp want.rows got.rows
		;;
	esac
	# A run that was killed outright leaves a hidden part at most; a folder is swept by the next run.
	rm -f .got.jsonl.*.part
	((series % 50 != 0)) || echo "$killed kills" >&2
	if compgen -G '.*.part' > /dev/null; then echo "left behind:" .*.part; exit 1; fi
done
echo "$killed kills in $series runs (${what[*]}): each, resumed, equals one run"
