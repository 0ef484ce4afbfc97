# Sourced by mvnw before a run with tests: what the tests need from the system is installed where that is allowed
# (root on Debian or Ubuntu), else named in one line, and the tests that need it are not run.
# Sets not_run to what to say at the end, display_pid to the display server it started, and exports DISPLAY and SEXTANT_CHROMIUM.

not_run=
display_pid=

# The first of the named programs that is there.
first_program() {
  for program in "$@"; do
    command -v "$program" && return 0
  done
  return 1
}

has_libraries() {
  for library in "$@"; do
    found=
    for folder in /usr/lib/*-linux-gnu /usr/lib64 /usr/lib; do
      [ -e "$folder/$library" ] && found=yes && break
    done
    [ -n "$found" ] || return 1
  done
}

has_workbench_needs() {
  first_program Xvfb >/dev/null && first_program dbus-launch >/dev/null && has_libraries libgtk-3.so.0 libwebkit2gtk-4.1.so.0
}

find_chromium() {
  first_program chromium chromium-browser google-chrome google-chrome-stable
}

install_packages() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "mvnw: installing what the tests need: $*" >&2
  log=$root/target/test-system.log
  mkdir -p "$root/target"
  export DEBIAN_FRONTEND=noninteractive
  apt_install="timeout 900 apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300"
  $apt_install "$@" >"$log" 2>&1 && return 0
  timeout 300 apt-get update >>"$log" 2>&1 && $apt_install "$@" >>"$log" 2>&1 && return 0
  echo "mvnw: installing did not work: see target/test-system.log" >&2
  return 1
}

prepare_browser() {
  SEXTANT_CHROMIUM=${SEXTANT_CHROMIUM:-$(find_chromium || true)}
  if [ -z "$SEXTANT_CHROMIUM" ] && install_packages chromium fonts-dejavu-core; then
    SEXTANT_CHROMIUM=$(find_chromium || true)
  fi
  if [ -n "$SEXTANT_CHROMIUM" ]; then
    export SEXTANT_CHROMIUM
  else
    unset SEXTANT_CHROMIUM
    not_run="${not_run}mvnw: tests in a browser are not run: install Chromium (Debian: chromium)
"
  fi
}

# A display of its own for the tests in the workbench, ended with this run and in any case after three hours.
start_display() {
  number=$root/target/display.$$
  mkdir -p "$root/target"
  timeout 10800 Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
  display_pid=$!
  tries=0
  while [ ! -s "$number" ] && [ $tries -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  DISPLAY=:$(cat "$number")
  rm -f "$number"
  if [ "$DISPLAY" = : ]; then
    stop_display
    return 1
  fi
  export DISPLAY
}

stop_display() {
  [ -z "$display_pid" ] || kill "$display_pid" 2>/dev/null || true
  display_pid=
}

prepare_workbench() {
  if [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ]; then
    has_workbench_needs || install_packages xvfb libgtk-3-0 libwebkit2gtk-4.1-0 dbus-x11 fonts-dejavu-core || true
    if has_workbench_needs; then
      [ -n "${DISPLAY:-}" ] || start_display && return 0
    fi
  fi
  not_run="${not_run}mvnw: tests in the Eclipse workbench are not run: they need Linux on x86-64 with Xvfb, GTK 3, WebKitGTK 4.1 and D-Bus (Debian: xvfb libgtk-3-0 libwebkit2gtk-4.1-0 dbus-x11)
"
  return 1
}
