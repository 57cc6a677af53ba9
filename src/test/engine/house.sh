# shellcheck shell=bash
# Puts a LAN, a router and the Internet around the machine whose namespace this is read in.

link() { # NAMESPACE NAME NAMESPACE NAME
  ip link add "$2" netns "$1" type veth peer name "$4" netns "$3"
  ip -n "$1" link set "$2" up
  ip -n "$3" link set "$4" up
}

for name in lan router internet; do
  ip netns add "$name"
  ip -n "$name" link set lo up
done
ip link set lo up
sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0 2>/dev/null || true

# the LAN is a switch; the neighbour sits on it
ip -n lan link add switch type bridge
ip -n lan link set switch up
ip -n lan address add 192.168.1.20/24 dev switch
ip -n lan address add fd00:1::20/64 dev switch nodad

ip link add eth0 type veth peer name machine netns lan
ip -n lan link set machine master switch up
ip address add 192.168.1.5/24 dev eth0
ip address add fd00:1::5/64 dev eth0 nodad
ip link set eth0 up

link lan router router eth0
ip -n lan link set router master switch
ip -n router address add 192.168.1.1/24 dev eth0
link internet eth0 router wan
ip -n router address add 203.0.113.2/24 dev wan
ip -n internet address add 203.0.113.1/24 dev eth0

ip route add default via 192.168.1.1
ip -n lan route add default via 192.168.1.1
ip netns exec router sysctl -qw net.ipv4.ip_forward=1
ip netns exec router iptables -t nat -A POSTROUTING -o wan -j MASQUERADE
# an answer to an address behind a bridge goes nowhere from here
ip -n router route add blackhole 172.16.0.0/12
ip -n router route add blackhole 10.0.0.0/8

# names that nobody here knows are asked for outside, and are not known there either
printf 'nameserver 203.0.113.1\noptions timeout:1 attempts:1\n' >/run/resolv.conf
mount --bind /run/resolv.conf /etc/resolv.conf
