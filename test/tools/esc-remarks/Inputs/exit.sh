# Runs its arguments and prints the exit code, so that FileCheck can see it.
"$@"
echo "exit code $?"
