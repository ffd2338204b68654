# Sourced by the commands of this folder: sees to it that what they run is built and up to date.

need() {
  command -v "$1" >/dev/null || { echo "$1 is needed: $2" >&2; exit 2; }
}

java_is_17() {
  local major
  major=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p')
  [ "${major:-0}" -ge 17 ]
}

# One line per module and per ten downloads, so that a first build is seen to move.
progress() {
  awk '/Building .*\[[0-9]+\/[0-9]+\]/ { sub(/^\[INFO\] /, ""); print "  " $0; fflush() }
       /Downloaded from/ { if (++n % 10 == 0) { print "  " n " files downloaded"; fflush() } }
       /^\[ERROR\]/ { print; fflush() }' >&2
}

# The stamp is older than a source file: build again.
is_built() {
  local root=$1/.. stamp=$1/target/built
  [ -f "$stamp" ] && [ -z "$(find "$root/pom.xml" "$root"/ledger-api/{pom.xml,src/main} "$root"/ledger-impl/{pom.xml,src/main} \
    "$root"/deploy/{pom.xml,src/main} -type f -newer "$stamp" -print -quit)" ]
}

build_unless_built() {
  local here=$1 log=$1/target/build.log
  need java "a JDK, 17 or newer"
  java_is_17 || { echo "Java 17 or newer is needed; this is: $(java -version 2>&1 | sed -n 1p)" >&2; exit 2; }
  is_built "$here" && return
  need mvn "Maven, 3.8 or newer"
  echo "Building; the first time this downloads about 400 MB. The whole story: $log" >&2
  mkdir -p "$here/target"
  touch "$here/target/begun"
  if ! mvn -B -f "$here/../pom.xml" -pl deploy -am -Dmaven.test.skip=true package 2>&1 | tee "$log" | progress; then
    echo "The build failed: see $log" >&2
    exit 1
  fi
  mv "$here/target/begun" "$here/target/built"
}
