#!/bin/bash
# Runs COMMAND beside a real Docker engine that has a house around it: Debian's docker.io, unpacked
# and not installed, in network, mount and process namespaces of its own, so that nothing stays but
# the unpacked packages in the user's cache.
#
#   engine.sh COMMAND [ARG…]
#
# Inside, docker speaks to that engine, and the image `busybox:local` is there; nothing can be pulled.
# The machine is at 192.168.1.5 and fd00:1::5 on a LAN. Behind it stand namespaces that `ip netns`
# knows: `lan` (192.168.1.20, fd00:1::20), `router` (192.168.1.1; 203.0.113.2 outside) and `internet`
# (203.0.113.1).
#
# Exits as COMMAND does; 77, with the reason on stderr, where this machine refuses what is needed.
set -eu

refuse() {
  echo "$*" >&2
  exit 77
}

[ $# -gt 0 ] || { sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ "$(uname -s)" = Linux ] || refuse 'a Docker engine runs on Linux alone'
[ "$(id -u)" = 0 ] || refuse 'a Docker engine of its own needs root'
for tool in unshare ip python3; do
  command -v "$tool" >/dev/null || refuse "there is no $tool here; ./verify installs it"
done
words=$(unshare --net --mount --pid --fork --mount-proc sh -c '
  mount --make-rprivate / && mount -t cgroup2 none /sys/fs/cgroup &&
    ip link add one type veth peer name other && ip link add switch type bridge' 2>&1) ||
  refuse "this machine refuses namespaces with networks in them: $words"

cache=${XDG_CACHE_HOME:-$HOME/.cache}/driftless/engine
if [ ! -e "$cache/complete" ]; then
  command -v apt-get >/dev/null || refuse 'there is no apt-get here, which an engine could come from'
  rm -rf "$cache"
  mkdir -p "$cache/debs" "$cache/root" "$cache/bin"
  (cd "$cache/debs" && { apt-get -qq update || true; } &&
    apt-get -qq -o APT::Sandbox::User=root download docker.io containerd runc tini \
      libdevmapper1.02.1 dmsetup busybox-static iptables libip4tc2 libip6tc2 \
      libnetfilter-conntrack3 libnfnetlink0 libxtables12 libnftnl11) >"$cache/download.log" 2>&1 ||
    refuse "the packages of an engine cannot be had: $(tail -n 1 "$cache/download.log")"
  for deb in "$cache"/debs/*.deb; do
    dpkg -x "$deb" "$cache/root"
  done
  for tool in iptables ip6tables; do
    ln -s "$cache/root/usr/sbin/xtables-nft-multi" "$cache/bin/$tool"
  done
  rm -r "$cache/debs"
  touch "$cache/complete"
fi
root=$cache/root
export PATH=$cache/bin:$root/usr/bin:$root/usr/sbin:$root/sbin:$root/bin:$PATH
LD_LIBRARY_PATH=$(find "$root" -name '*.so.*' -printf '%h\n' | sort -u | paste -sd :)
XTABLES_LIBDIR=$(find "$root" -type d -name xtables | head -n 1)
export LD_LIBRARY_PATH XTABLES_LIBDIR root
here=$(cd "$(dirname "$0")" && pwd)
group=driftless-$$
export here group

# control groups have no namespace that takes them along
sweep() {
  # shellcheck disable=SC2016
  unshare --mount bash -c '
    mount -t cgroup2 none /sys/fs/cgroup
    [ ! -d "/sys/fs/cgroup/$group" ] || find "/sys/fs/cgroup/$group" -depth -type d -delete'
}

# shellcheck disable=SC2016
unshare --net --mount --pid --fork --kill-child --mount-proc bash -eu -c '
  mount --make-rprivate /
  mount -t tmpfs tmpfs /run
  mkdir -p /run/lock /run/data /run/netns
  umount -R /sys/fs/cgroup 2>/dev/null || true
  mount -t cgroup2 none /sys/fs/cgroup
  . "$here/house.sh"

  export DOCKER_HOST=unix:///run/docker.sock
  dockerd --data-root /run/data --exec-root /run/exec --pidfile /run/docker.pid -H "$DOCKER_HOST" \
    -s vfs --bip 172.17.0.1/16 --default-address-pool base=10.128.0.0/10,size=24 \
    --cgroup-parent "/$group" \
    >/run/dockerd.log 2>&1 &
  for _ in $(seq 240); do
    docker version >/dev/null 2>&1 && break
    kill -0 $! 2>/dev/null || break
    sleep 0.25
  done
  docker version >/dev/null 2>&1 || {
    echo "the engine does not start:" >&2
    tail -n 5 /run/dockerd.log >&2
    exit 125
  }

  image=/run/image
  mkdir -p $image/bin $image/proc $image/sys $image/etc $image/dev $image/tmp
  cp "$root/bin/busybox" $image/bin/
  ln -s busybox $image/bin/sleep
  echo "hosts: files dns" >$image/etc/nsswitch.conf
  tar -C $image -c . | docker import - busybox:local >/dev/null

  code=0
  "$@" || code=$?
  exit $code
' engine "$@" &
trap 'kill -KILL $!' INT TERM
code=0
wait $! || code=$?
sweep
exit $code
