#!/bin/sh
# 63-differ.t - some random programs do the same here and in CPython.
#
# tests/fuzz/differ runs more of them, and makes those smaller that differ.  With
# another release of 3.11 than 3.11.7 some differ: time-outs keep other things.
cd -P -- "$(dirname -- "$0")/.." || exit 1
count=60

skip() {
    echo "1..0 # SKIP $*"
    exit 0
}

python=
for name in "${PYTHON:-python3}" python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info[:3] != (3, 11, 7))' \
        2>/dev/null; then
        python=$name
        break
    fi
done
[ -n "$python" ] || skip "needs CPython 3.11.7"
echo "1..1"
said=$(TICKTAPE=${TICKTAPE:-.build/dev/ticktape} \
    "$python" tests/fuzz/differ --count "$count" --seed 1)
if [ $? = 0 ]; then
    echo "ok 1 - $count programs"
else
    echo "not ok 1 - $count programs"
fi
echo "$said" | sed 's/^/# /'
