# Modules that log at the same time share a line now and then: gives each entry a line of its own.
sed 's/\(.\)\[\(INFO\|ERROR\)\] /\1\n[\2] /g'
